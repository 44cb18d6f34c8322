import DatelineArchive

/// The names that reports give to files.
///
/// Findings come sorted by file, so only the last name is kept.
struct ReportPaths {
  private let root: [UInt8]?
  private let workingFolder: [UInt8]
  private var lastFile: ArchivePath?
  private var lastPath: [UInt8] = []

  init(_ context: ReportContext) {
    self.init(root: context.archiveRoot, workingFolder: context.workingFolder)
  }

  /// - Parameter root: the archive's root; `nil` for pages outside any archive.
  init(root: [UInt8]?, workingFolder: [UInt8]) {
    self.workingFolder = RelativePath.normalized(workingFolder)
    self.root = root.map { RelativePath.normalized($0) }
  }

  /// The absolute path of `file`, without `.` and `..`.
  func absolute(_ file: ArchivePath) -> [UInt8] {
    RelativePath.normalized(
      RelativePath.absolute(file.bytes, in: root ?? workingFolder))
  }

  /// The path of `file` as seen from the working folder.
  mutating func relative(_ file: ArchivePath) -> [UInt8] {
    if lastFile == file { return lastPath }
    lastFile = file
    lastPath = RelativePath.path(ofNormalized: absolute(file), from: workingFolder)
    return lastPath
  }

  /// The path that a person reads: a lone page's is the one given.
  mutating func shown(_ file: ArchivePath) -> [UInt8] {
    root == nil ? file.bytes : relative(file)
  }
}
