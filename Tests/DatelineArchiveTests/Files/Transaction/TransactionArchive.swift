import Synchronization

@testable import DatelineArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An archive with two days, of which the first has one page beside its index.
final class TransactionArchive {
  let folder: TemporaryFolder
  let files: ArchiveFiles

  init() throws {
    folder = try TemporaryFolder()
    try folder.file("news/2015/11/20/index.md", Array("index\n".utf8))
    try folder.file("news/2015/11/20/README.md", Array("index\n".utf8))
    try folder.file("news/2015/11/21/harbour.md", Array("harbour\n".utf8))
    files = try ArchiveFiles(try ArchiveLocation(root: folder.path))
  }

  /// All that is there: folders end in a slash, files are followed by what they hold.
  var state: [String] { folder.tree() }

  static func change(_ path: String, _ old: String?, _ new: String?) -> FileChange {
    FileChange(
      path: ArchivePath(path), original: old.map { Array($0.utf8) }, replacement: new.map { Array($0.utf8) })
  }

  /// A page moves to a new day, and both files of the old one change.
  static let changes = [
    change("news/2015/11/20/index.md", "index\n", "index, longer\n"),
    change("news/2015/11/20/README.md", "index\n", "index, longer\n"),
    change("news/2015/11/21/harbour.md", "harbour\n", nil),
    change("news/2016/02/3/harbour.md", nil, "harbour, moved\n"),
    change("news/2016/02/3/index.md", nil, "new index\n"),
  ]

  static let old = [
    "news/", "news/2015/", "news/2015/11/", "news/2015/11/20/", "news/2015/11/20/README.md index",
    "news/2015/11/20/index.md index", "news/2015/11/21/", "news/2015/11/21/harbour.md harbour",
  ]
  static let new = [
    "news/", "news/2015/", "news/2015/11/", "news/2015/11/20/", "news/2015/11/20/README.md index, longer",
    "news/2015/11/20/index.md index, longer", "news/2016/", "news/2016/02/", "news/2016/02/3/",
    "news/2016/02/3/harbour.md harbour, moved", "news/2016/02/3/index.md new index",
  ]

  /// More steps than the changes take.
  static let stepLimit = 1000

  /// Makes the changes. Returns why they could not be made.
  func problem(
    _ changes: [FileChange] = changes, patience: Int = 0, faults: TransactionDisk.Faults? = nil
  ) -> TransactionProblem? {
    do throws(TransactionProblem) {
      try FileTransaction(files, patience: patience, faults: faults).commit(changes)
      return nil
    } catch {
      return error
    }
  }

  /// Asks several times: a process that another test is starting holds our locks until it runs its program.
  var isInterrupted: Bool {
    (0..<100).contains { _ in
      if FileTransaction(files).isInterrupted { return true }
      usleep(2000)
      return false
    }
  }
}

/// The greatest number that was noted.
final class Steps: Sendable {
  private let value = Mutex(-1)

  func note(_ number: Int) { value.withLock { $0 = max($0, number) } }

  var last: Int { value.withLock { $0 } }
}
