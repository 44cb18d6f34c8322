#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that several threads read pieces of; closed with its last reference.
final class OpenFile: Sendable {
  private let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Reads a piece; `nil` if not all of it is there.
  func read(_ place: FilePlace) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: place.length) { buffer, count in
      while count < place.length {
        let start = buffer.baseAddress.map { $0 + count }
        let added = pread(descriptor, start, place.length - count, off_t(place.offset + count))
        if added < 0, errno == EINTR { continue }
        guard added > 0 else { return }
        count += added
      }
      isWhole = true
    }
    return isWhole ? bytes : nil
  }
}
