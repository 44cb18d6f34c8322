/// What is to become of one file of an archive: created, replaced or removed.
///
/// Several are carried out as one by `FileTransaction`.
public struct FileChange: Hashable, Sendable {
  /// The file.
  public let path: ArchivePath
  /// The bytes that the change was made for, or `nil` where no file may exist: then it is created, with the
  /// folders that it needs.
  public let original: [UInt8]?
  /// The file's new bytes, or `nil` to remove it.
  public let replacement: [UInt8]?

  /// Creates a change.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - original: what the file must hold, or `nil` where it must not exist.
  ///   - replacement: what it is to hold, or `nil` where it is to be removed.
  public init(path: ArchivePath, original: [UInt8]?, replacement: [UInt8]?) {
    self.path = path
    self.original = original
    self.replacement = replacement
  }
}
