import Testing

@testable import DatelineArchive

/// Where something is in the way, nothing is touched.
@Suite struct TransactionRefusalTests {
  @Test func allThatIsInTheWayIsNamedAndNothingIsTouched() throws {
    let archive = try TransactionArchive()
    let outside = try TemporaryFolder()
    try outside.file("x.md", Array("x\n".utf8))
    try archive.folder.link("news/linked", to: String(decoding: outside.path, as: UTF8.self))
    try archive.folder.link("news/link.md", to: String(decoding: outside.absolute("x.md"), as: UTF8.self))
    try archive.folder.link("news/dangling.md", to: "nowhere")
    try archive.folder.fifo("news/pipe.md")
    let before = archive.state
    let cases: [(FileChange, WriteProblem.Kind)] = [
      (TransactionArchive.change("news/2015/11/20/index.md", "indeed\n", "new\n"), .changedOnDisk),
      (TransactionArchive.change("news/2015/11/20/README.md", "in\n", nil), .changedOnDisk),
      (TransactionArchive.change("news/2015/11/21/harbour.md", nil, "new\n"), .alreadyThere),
      (TransactionArchive.change("news/2015/11/21", nil, "new\n"), .alreadyThere),
      (TransactionArchive.change("news/dangling.md", nil, "new\n"), .alreadyThere),
      (TransactionArchive.change("news/gone.md", "old\n", "new\n"), .unreadable(.vanished)),
      (TransactionArchive.change("news/1999/gone.md", "old\n", nil), .unreadable(.vanished)),
      (TransactionArchive.change("news/link.md", "x\n", "new\n"), .unreadable(.symbolicLink)),
      (TransactionArchive.change("news/linked/x.md", "x\n", "new\n"), .unreadable(.symbolicLink)),
      (TransactionArchive.change("news/linked/new/x.md", nil, "new\n"), .unreadable(.symbolicLink)),
      (TransactionArchive.change("news/2015/11/21/harbour.md/x.md", nil, "new\n"), .unreadable(.notFolder)),
      (TransactionArchive.change("news/pipe.md", "", "new\n"), .unreadable(.notRegularFile)),
      (TransactionArchive.change("news/2015", "", "new\n"), .unreadable(.notRegularFile)),
      (TransactionArchive.change("../x.md", nil, "new\n"), .unreadable(.invalidPath)),
      (TransactionArchive.change("/tmp/x.md", nil, "new\n"), .unreadable(.invalidPath)),
      (TransactionArchive.change("", nil, "new\n"), .unreadable(.invalidPath)),
      (TransactionArchive.change(".git/config", nil, "new\n"), .unreadable(.invalidPath)),
      (TransactionArchive.change("news/.hidden/x.md", nil, "new\n"), .unreadable(.invalidPath)),
    ]
    for (change, kind) in cases {
      let expected = TransactionProblem([WriteProblem(path: change.path, kind: kind)])
      #expect(archive.problem([change]) == expected)
      #expect(
        archive.problem([TransactionArchive.change("news/2015/new.md", nil, "x\n"), change]) == expected)
    }
    let twice = TransactionArchive.change("news/a.md", nil, "a\n")
    let all = archive.problem(cases.map(\.0) + [twice, twice])
    #expect(all?.problems.map(\.kind).contains(.namedTwice) == true)
    // One path is named by two cases.
    #expect(all?.problems.count == cases.count + 1)
    #expect(archive.state == before)
    #expect(outside.tree() == ["x.md x"])
  }

  @Test func aReadOnlyFileIsNotReplacedNorRemoved() throws {
    let archive = try TransactionArchive()
    archive.folder.mode("news/2015/11/21/harbour.md", 0o444)
    #expect(archive.problem()?.problems.map(\.kind) == [.readOnly])
    #expect(archive.state == TransactionArchive.old)
  }

  @Test func anArchiveInUseIsLeftAlone() throws {
    let archive = try TransactionArchive()
    let lock = try ArchiveLock(root: archive.files.descriptor, patience: 0, isCancelled: { false })
    #expect(archive.problem()?.problems.map(\.kind) == [.busy])
    withExtendedLifetime(lock) {}
    #expect(archive.state == TransactionArchive.old)
  }
}
