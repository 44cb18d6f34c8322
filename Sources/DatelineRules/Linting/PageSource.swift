import DatelineArchive

/// Where the linter takes the text of pages from: the disk, or memory for pages that are other there.
struct PageSource: Sendable {
  let files: ArchiveFiles
  let sizeLimit: Int
  /// Texts that stand in for what the disk holds, by path.
  var overlay: [ArchivePath: [UInt8]] = [:]

  func read(_ path: ArchivePath) throws(FileProblem) -> [UInt8] {
    if let bytes = overlay[path] { return bytes }
    return try files.read(path, limit: sizeLimit)
  }

  /// Reads a page by way of a buffer that the next page uses again.
  func read(_ path: ArchivePath, into buffer: inout FileBuffer) throws(FileProblem) -> [UInt8] {
    if !overlay.isEmpty, let bytes = overlay[path] { return bytes }
    try files.read(path, into: &buffer, limit: sizeLimit)
    return buffer.copy()
  }
}
