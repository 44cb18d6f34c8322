import ArgumentParser

/// The program's arguments as strings from which their bytes can be had again.
///
/// File names need not be UTF-8, but the parser of arguments takes strings. Bytes that are no UTF-8 travel as
/// characters of a private use area.
enum CommandArguments {
  /// The arguments without the program's name.
  static func current() -> [String] {
    guard CommandLine.argc > 0 else { return told() }
    var result: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { break }
      var length = 0
      while argument[length] != 0 { length += 1 }
      result.append(string(Array(UnsafeRawBufferPointer(start: argument, count: length))))
    }
    return result
  }

  /// The arguments as the system tells them. The runtime looks for them before the environment, and finds none where a
  /// library that was loaded first has moved that.
  private static func told() -> [String] {
    let line = (try? Input.file(Array("/proc/self/cmdline".utf8))) ?? []
    return line.split(separator: 0, omittingEmptySubsequences: false).dropLast().dropFirst().map {
      string(Array($0))
    }
  }

  private static let carriers: ClosedRange<UInt32> = 0x10FE80...0x10FEFF

  static func string(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let scalar = DecodedScalar(bytes.span, at: index)
      let isReplaced = scalar.value == 0xFFFD && !bytes[index...].starts(with: [0xEF, 0xBF, 0xBD])
      if !isReplaced, !carriers.contains(scalar.value), let plain = Unicode.Scalar(scalar.value) {
        text.append(plain)
      } else {
        for byte in bytes[index..<(index + scalar.length)] {
          if let carrier = Unicode.Scalar(0x10FE00 + UInt32(byte)) { text.append(carrier) }
        }
      }
      index += scalar.length
    }
    return String(text)
  }

  static func bytes(_ string: String) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in string.unicodeScalars {
      if carriers.contains(scalar.value) {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        result.appendScalar(scalar.value)
      }
    }
    return result
  }
}

/// A path on the command line.
struct PathArgument: ExpressibleByArgument, Hashable, Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init?(argument: String) {
    bytes = CommandArguments.bytes(argument)
    if bytes.isEmpty { return nil }
  }

  var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The path as messages show it.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// `; did you mean 'x'?` with the nearest path, or nothing.
  var suggestion: String {
    // What has the very name is there, and something else is wrong with it.
    NearestPath.nearest(to: bytes).map { "; did you mean '\(String(decoding: $0, as: UTF8.self))'?" } ?? ""
  }
}
