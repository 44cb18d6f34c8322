#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, or a file that is written piece by piece, in the place of what is there.
struct OutputStream {
  private let descriptor: Int32
  private let file: PathArgument?

  /// - Parameter file: the file; `nil` or `-` for standard output.
  init(_ file: PathArgument?) throws(CommandFailure) {
    guard let file, !file.isStandardInput else {
      descriptor = Output.Stream.output.rawValue
      self.file = nil
      return
    }
    self.file = file
    descriptor = open(file.bytes.cString, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor >= 0 else { throw Self.failure(file, errno) }
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes. A reader that has gone away is no failure.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let file else { return try Output.write(bytes, to: .output) }
    let errorNumber = Output.writeAll(bytes, to: descriptor)
    guard errorNumber == 0 || errorNumber == EPIPE else { throw Self.failure(file, errorNumber) }
  }

  /// Ends a file. Some file systems tell only now that the disk is full.
  func close() throws(CommandFailure) {
    guard let file else { return }
    guard posixClose(descriptor) == 0 || errno == EINTR else { throw Self.failure(file, errno) }
  }

  private static func failure(_ file: PathArgument, _ errorNumber: Int32) -> CommandFailure {
    CommandFailure("'\(file.text)' can't be written: \(ProcessContext.message(of: errorNumber))")
  }
}

/// The system's `close`, which the method hides.
private func posixClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
