#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The path of a file relative to the archive root, as the bytes that the file system has.
///
/// Paths need not be UTF-8. They are ordered by their bytes.
public struct ArchivePath: Hashable, Comparable, Sendable {
  /// The bytes, without a slash at the start or the end.
  public let bytes: [UInt8]

  /// Creates a path from bytes.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Creates a path from its UTF-8 form.
  public init(_ string: String) {
    self.init(bytes: Array(string.utf8))
  }

  public static func < (left: ArchivePath, right: ArchivePath) -> Bool {
    let shared = min(left.bytes.count, right.bytes.count)
    let order = left.bytes.withUnsafeBytes { left in
      right.bytes.withUnsafeBytes { right in
        // Without bytes there may be no address to compare.
        guard shared > 0, let left = left.baseAddress, let right = right.baseAddress else { return Int32(0) }
        return memcmp(left, right, shared)
      }
    }
    return order == 0 ? left.bytes.count < right.bytes.count : order < 0
  }
}

extension ArchivePath: CustomStringConvertible {
  /// The path as text; what isn't UTF-8 is shown as U+FFFD.
  public var description: String {
    String(decoding: bytes, as: UTF8.self)
  }
}
