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
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension ArchivePath: CustomStringConvertible {
  /// The path as text; what isn't UTF-8 is shown as U+FFFD.
  public var description: String {
    String(decoding: bytes, as: UTF8.self)
  }
}
