public import DatelineArchive

/// A range of a file of the archive.
public struct FileRange: Hashable, Sendable {
  /// The file.
  public var path: ArchivePath
  /// The bytes, as offsets.
  public var range: Range<Int>

  /// Creates a range.
  public init(path: ArchivePath, range: Range<Int>) {
    self.path = path
    self.range = range
  }
}
