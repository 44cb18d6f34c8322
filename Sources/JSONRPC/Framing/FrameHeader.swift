/// What the header of a frame says of its content.
struct FrameHeader: Sendable {
  private(set) var contentLength: Int?

  /// Takes a line of the header, without its end.
  mutating func read(_ line: ArraySlice<UInt8>) throws(FramingError) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformedHeader }
    let name = Self.trimmed(line[..<colon])
    let value = Self.trimmed(line[(colon + 1)...])
    if Self.isSame(name, "content-length") {
      let length = try Self.length(value)
      guard contentLength == nil || contentLength == length else { throw .contradictoryLengths }
      contentLength = length
    } else if Self.isSame(name, "content-type") {
      try Self.checkCharset(value)
    } else if name.isEmpty {
      throw .malformedHeader
    }
  }

  /// The digits' number. No sign is part of it, not even a plus.
  private static func length(_ value: ArraySlice<UInt8>) throws(FramingError) -> Int {
    guard !value.isEmpty else { throw .invalidLength }
    var length = 0
    for byte in value {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { throw .invalidLength }
      let (product, isTooBig) = length.multipliedReportingOverflow(by: 10)
      let (sum, isTooBigAfterAll) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !isTooBig, !isTooBigAfterAll else { throw .invalidLength }
      length = sum
    }
    return length
  }

  /// Accepts `utf-8` and, as the protocol asks for the sake of old clients, `utf8`.
  private static func checkCharset(_ value: ArraySlice<UInt8>) throws(FramingError) {
    for parameter in value.split(separator: UInt8(ascii: ";")).dropFirst() {
      guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")),
        isSame(trimmed(parameter[..<equals]), "charset")
      else { continue }
      var charset = trimmed(parameter[(equals + 1)...])
      if charset.count >= 2, charset.first == UInt8(ascii: "\""), charset.last == UInt8(ascii: "\"") {
        charset = charset.dropFirst().dropLast()
      }
      guard isSame(charset, "utf-8") || isSame(charset, "utf8") else { throw .unsupportedCharset }
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether the bytes are a word, given in lower case, in whatever case.
  private static func isSame(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      bytes.elementsEqual(word) { byte, letter in
        byte == letter || (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte && byte | 0x20 == letter)
      }
    }
  }
}
