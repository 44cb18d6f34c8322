#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file descriptor that someone else opened and closes. It may be one that doesn't block: then it is waited for.
struct Descriptor: Sendable {
  private let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  /// Lets writing to a closed pipe fail, for the whole process, instead of killing it.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether nobody can write any more to the pipe that is read here; false where that can't be told.
  var isClosedByOthers: Bool {
    var request = pollfd(fd: number, events: 0, revents: 0)
    return poll(&request, 1, 0) > 0 && Int32(request.revents) & POLLHUP != 0
  }

  /// Waits for bytes and returns how many there are, 0 at the end of the input and after any error.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(number, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(number, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      guard isWorthAnotherTry(POLLIN) else { return 0 }
    }
  }

  /// Writes all bytes, however long that takes. Returns whether it could.
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.write(number, part.baseAddress, part.count)
        #elseif canImport(Musl)
          let count = Musl.write(number, part.baseAddress, part.count)
        #else
          let count = Darwin.write(number, part.baseAddress, part.count)
        #endif
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if !isWorthAnotherTry(POLLOUT) {
          return false
        }
      }
      return true
    }
  }

  /// After a call that failed: whether it was only interrupted, or would have had to wait, which this does.
  private func isWorthAnotherTry(_ event: Int32) -> Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN || errno == EWOULDBLOCK else { return false }
    var request = pollfd(fd: number, events: Int16(truncatingIfNeeded: event), revents: 0)
    return poll(&request, 1, -1) >= 0 || errno == EINTR
  }
}
