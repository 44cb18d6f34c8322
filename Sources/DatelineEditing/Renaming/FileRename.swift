public import DatelineArchive

/// A file or folder that gets another path.
public struct FileRename: Hashable, Sendable {
  /// What it is called.
  public let path: ArchivePath
  /// What it will be called.
  public let newPath: ArchivePath

  /// Creates a rename.
  public init(_ path: ArchivePath, to newPath: ArchivePath) {
    self.path = path
    self.newPath = newPath
  }
}
