#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes bytes to streams and files, whole, without buffers between.
enum Output {
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// Writes to a stream. A reader that has gone away is no failure.
  static func write(_ bytes: [UInt8], to stream: Stream) throws(CommandFailure) {
    Progress.end()
    let errorNumber = writeAll(bytes, to: stream.rawValue)
    guard errorNumber != 0, errorNumber != EPIPE else { return }
    throw CommandFailure(
      "standard \(stream == .output ? "output" : "error") can't be written: \(ProcessContext.message(of: errorNumber))"
    )
  }

  /// Writes text of a page to standard output: as it is, but at a terminal without control characters.
  static func writePage(_ bytes: [UInt8]) throws(CommandFailure) {
    guard ProcessContext.isTerminal(.output) else { return try write(bytes, to: .output) }
    var visible: [UInt8] = []
    visible.appendVisibleLines(bytes)
    try write(visible, to: .output)
  }

  /// Writes a new file by any path. Returns whether there was nothing yet; what is there stays as it is.
  static func write(_ bytes: [UInt8], toNewFile path: [UInt8]) throws(CommandFailure) -> Bool {
    let descriptor = open(path.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0o666)
    var errorNumber = descriptor < 0 ? errno : writeAll(bytes, to: descriptor)
    if descriptor < 0, errorNumber == EEXIST { return false }
    if descriptor >= 0 {
      if close(descriptor) != 0, errorNumber == 0, errno != EINTR { errorNumber = errno }
      // Half a file is worse than none.
      if errorNumber != 0 { unlink(path.cString) }
    }
    guard errorNumber == 0 else {
      let name = String(decoding: path, as: UTF8.self)
      throw CommandFailure("'\(name)' can't be written: \(ProcessContext.message(of: errorNumber))")
    }
    return true
  }

  /// How many columns a line has at a terminal; `nil` elsewhere.
  static var lineWidth: Int? {
    guard ProcessContext.isTerminal(.output) else { return nil }
    return ProcessContext.terminalWidth ?? TerminalStyle.plain.width
  }

  /// Says something to the person at the terminal. Nothing can be done where that fails.
  static func complain(_ message: String) {
    Progress.end()
    var bytes = Array("dateline: ".utf8)
    bytes.append(message, VisibleEscape.self)
    bytes.append(UInt8(ascii: "\n"))
    _ = writeAll(bytes, to: Stream.error.rawValue)
  }

  /// Returns the number of the error that ended the writing, or 0.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count > 0 {
          done += count
        } else if errno == EAGAIN {
          // Someone made the terminal or pipe non-blocking.
          var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&poller, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}

extension [UInt8] {
  /// The bytes with a NUL behind them, as the system takes paths.
  var cString: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}
