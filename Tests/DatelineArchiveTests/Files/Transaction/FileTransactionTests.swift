import Testing

@testable import DatelineArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Several files change as one.
@Suite struct FileTransactionTests {
  @Test func allFilesChangeAndNothingElseIsLeft() throws {
    let archive = try TransactionArchive()
    #expect(archive.state == TransactionArchive.old)
    #expect(archive.problem() == nil)
    #expect(archive.state == TransactionArchive.new)
  }

  @Test func theLastPageTakesItsFoldersWithItButNotNews() throws {
    let folder = try TemporaryFolder()
    try folder.file("news/2015/11/20/a.md", Array("a\n".utf8))
    let files = try ArchiveFiles(try ArchiveLocation(root: folder.path))
    try FileTransaction(files).commit([TransactionArchive.change("news/2015/11/20/a.md", "a\n", nil)])
    #expect(folder.tree() == ["news/"])
  }

  @Test func aChangeThatChangesNothingIsOnlyChecked() throws {
    let archive = try TransactionArchive()
    let same = TransactionArchive.change("news/2015/11/20/index.md", "index\n", "index\n")
    let absent = TransactionArchive.change("news/2015/11/20/x.md", nil, nil)
    #expect(archive.problem([same, absent]) { _, _ in .failure(EIO) } == nil)
    #expect(
      archive.problem([TransactionArchive.change("news/2015/11/20/index.md", "other\n", "other\n")]) != nil)
    #expect(archive.state == TransactionArchive.old)
  }

  @Test func permissionsAreKeptAndNewFilesAreAsTheUserWants() throws {
    let archive = try TransactionArchive()
    archive.folder.mode("news/2015/11/20/index.md", 0o640)
    let mask = umask(0o027)
    defer { umask(mask) }
    #expect(archive.problem() == nil)
    #expect(archive.folder.mode(of: "news/2015/11/20/index.md") == 0o640)
    #expect(archive.folder.mode(of: "news/2016/02/3/index.md") == 0o640)
    #expect(archive.folder.mode(of: "news/2016/02") == 0o750)
  }

  @Test func namesNeedNotBeText() throws {
    let archive = try TransactionArchive()
    let name = Array("news/2015/11/21/".utf8) + [0xFF, 0xFE, UInt8(ascii: "\n")] + Array(".md".utf8)
    try archive.folder.file(at: name, Array("old\n".utf8))
    let long = Array("news/".utf8) + [UInt8](repeating: 0xE9, count: 255)
    let changes = [
      FileChange(
        path: ArchivePath(bytes: name), original: Array("old\n".utf8), replacement: Array("new\n".utf8)),
      FileChange(path: ArchivePath(bytes: long), original: nil, replacement: Array("long\n".utf8)),
      TransactionArchive.change("news/2015/11/20/index.md", "index\n", "new\n"),
    ]
    let before = archive.state
    var step = 0
    while let problem = archive.problem(changes, faults: { [step] number, _ in number == step ? .kill : nil })
    {
      #expect(!problem.problems.isEmpty)
      archive.folder.forgetProcess()
      _ = try FileTransaction(archive.files).recover()
      #expect(archive.state == before, "killed at step \(step)")
      step += 1
      guard step < 1000 else { break }
    }
    #expect(try archive.files.read(ArchivePath(bytes: name)) == Array("new\n".utf8))
    #expect(try archive.files.read(ArchivePath(bytes: long)) == Array("long\n".utf8))
  }
}
