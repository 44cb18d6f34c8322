import DatelineArchive

extension ArchiveLocation {
  /// The path of a file of the archive as seen from the working folder.
  func relativePath(of path: ArchivePath) -> [UInt8] {
    RelativePath.path(of: absolutePath(of: path), from: Self.workingFolder() ?? [UInt8(ascii: "/")])
  }
}
