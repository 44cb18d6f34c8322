import DatelineTestSupport
import Testing

@testable import DatelineArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `--fix` and `--diff`.
@Suite struct FixTests {
  private func lint(_ arguments: [String], in folder: TestFolder, input: String = "") throws
    -> ToolRunner.Outcome
  {
    try ToolRunner.dateline(
      ["lint", "--select", "suppression", "--fail-on", "warning"] + arguments, in: folder, input: input)
  }

  private let harbour = "news/2015/11/20/harbour.md"

  @Test func fixesAreMadeAndToldAndNeedNoSecondRun() throws {
    let folder = try TestFolder.archive()
    let first = try lint(["--fix"], in: folder)
    #expect(first.status == 0)
    #expect(first.errors == "dateline: fixed 3 findings on 3 pages: 3 unused-suppression\n")
    #expect(first.output == "No findings in 3 files\n")
    #expect(try folder.read(harbour) == TestFolder.fixedPage())
    let second = try lint(["--fix"], in: folder)
    #expect(second.errors.isEmpty)
    #expect(try folder.read(harbour) == TestFolder.fixedPage())
    #expect(folder.names(in: "news/2015/11/20") == ["bridge.md", "harbour.md"])
  }

  @Test func onlyTheNamedPagesAreFixed() throws {
    let folder = try TestFolder.archive()
    _ = try lint(["--fix", harbour], in: folder)
    #expect(try folder.read(harbour) == TestFolder.fixedPage())
    #expect(try folder.read("news/2016/02/3/storm.md") == TestFolder.page("Storm nears", day: "2016-02-3"))
    try folder.write("docs/x.md", TestFolder.page())
    _ = try lint(["--fix", "docs/x.md"], in: folder)
    #expect(try folder.read("docs/x.md") == TestFolder.fixedPage())
  }

  @Test func whatOnlyTheWholeArchiveShowsIsFixedOnlyWithIt() throws {
    let folder = try TestFolder()
    func page(_ context: String) -> String {
      TestFolder.fixedPage()
        + "### Related:\n\n1. [Storm nears](/news/2015/11/1/storm.md) _Context: \(context)_\n"
    }
    try folder.write("news/2015/11/17/a.md", page("Anytown"))
    try folder.write("news/2015/11/18/b.md", page("harbour"))
    try folder.write(harbour, page("harbour, Anytown"))
    func fix(_ arguments: [String]) throws -> String {
      let fixed = try ToolRunner.dateline(
        ["lint", "--select", "unsorted-context", "--fix", "--fail-on", "information"] + arguments, in: folder)
      #expect(fixed.status == 0)
      return try folder.read(harbour)
    }
    #expect(try fix([harbour]) == page("harbour, Anytown"))
    #expect(try fix([harbour, "--whole-archive"]) == page("Anytown, harbour"))
  }

  @Test func aPageOutsideAnyArchiveIsFixed() throws {
    let folder = try TestFolder()
    try folder.write("pages/x.md", TestFolder.page())
    #expect(try lint(["--fix", "pages/x.md"], in: folder).status == 0)
    #expect(try folder.read("pages/x.md") == TestFolder.fixedPage())
  }

  @Test func aReadmeThatEqualsTheIndexStaysEqual() throws {
    let folder = try TestFolder.archive()
    let index =
      "## [2015-11-20](/news/2015/11/20/index.md)\n<!-- dateline-disable-next-line unknown-suppression -->\n### [x](/x)\n\n"
    try folder.write("news/2015/11/20/index.md", index)
    try folder.write("news/2015/11/20/README.md", index)
    try folder.write("news/2016/02/3/index.md", index)
    try folder.write("news/2016/02/3/README.md", "other\n")
    // The copy isn't counted as a finding of its own.
    #expect(try lint(["--fix"], in: folder).errors.contains("fixed 5 findings on 6 pages"))
    let fixed = try folder.read("news/2015/11/20/index.md")
    #expect(fixed != index)
    #expect(try folder.read("news/2015/11/20/README.md") == fixed)
    #expect(try folder.read("news/2016/02/3/README.md") == "other\n")
  }

  @Test func whatIsLeftDecidesTheStatus() throws {
    let folder = try TestFolder.archive()
    try folder.write("news/2016/02/3/wrong.md", "<!-- dateline-disable-lin -->\n")
    let outcome = try lint(["--fix", "--quiet"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
    #expect(outcome.output.contains("wrong.md:1:"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func permissionsAreKept() throws {
    let folder = try TestFolder.archive()
    chmod(folder.absolute(harbour), 0o640)
    _ = try lint(["--fix"], in: folder)
    var status = stat()
    stat(folder.absolute(harbour), &status)
    #expect(status.st_mode & 0o7777 == 0o640)
  }

  @Test func aReadOnlyPageIsReportedAndDoesNotStopTheOthers() throws {
    let folder = try TestFolder.archive()
    chmod(folder.absolute(harbour), 0o444)
    let outcome = try lint(["--fix"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'\(harbour)' is not written: it is read-only"))
    #expect(try folder.read(harbour) == TestFolder.page())
    #expect(
      try folder.read("news/2016/02/3/storm.md") == TestFolder.fixedPage("Storm nears", day: "2016-02-3"))
  }

  @Test(arguments: [[], ["news/2015/11/20/harbour.md", "news/2016/02/3/storm.md"]])
  func whatCouldNotBeWrittenIsStillReported(_ paths: [String]) throws {
    let folder = try TestFolder.archive()
    chmod(folder.absolute(harbour), 0o444)
    let outcome = try lint(["--fix", "--format", "json-lines"] + paths, in: folder)
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.allSatisfy { $0.contains(harbour) })
    #expect(outcome.lines.last?.contains("file-failure") == true)
    let count = paths.isEmpty ? "2 findings on 2 pages: 2" : "1 finding on 1 page: 1"
    #expect(outcome.errors.contains("fixed \(count) unused-suppression"), "\(outcome.errors)")
  }

  @Test func aPageOutsideAnyArchiveThatCannotBeWrittenIsStillReported() throws {
    let folder = try TestFolder()
    try folder.write("pages/x.md", TestFolder.page())
    chmod(folder.absolute("pages/x.md"), 0o444)
    let outcome = try lint(["--fix", "pages/x.md"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("pages/x.md:3:"))
    #expect(outcome.errors.contains("'pages/x.md' is not written: it is read-only"))
    #expect(!outcome.errors.contains("fixed"))
  }

  @Test func aPageBehindALinkIsNotWritten() throws {
    let folder = try TestFolder()
    try folder.write("real.md", TestFolder.page())
    symlink("real.md", folder.absolute("link.md"))
    let outcome = try lint(["--fix", "link.md"], in: folder)
    #expect(outcome.status == 2)
    #expect(try folder.read("real.md") == TestFolder.page())
  }

  @Test func leftoversOfAKilledRunAreCleared() throws {
    let folder = try TestFolder.archive()
    // No process has the first number, and one surely has the number 1.
    try folder.write("news/2015/11/20/.dateline-2147483646-1f.tmp", "half")
    try folder.write("news/2015/11/20/.dateline-1-1f.tmp", "half")
    _ = try lint(["--fix"], in: folder)
    #expect(folder.names(in: "news/2015/11/20") == [".dateline-1-1f.tmp", "bridge.md", "harbour.md"])
  }

  /// An archive in which a run was killed that changed both files of a day, after the first.
  private func interruptedArchive() throws -> TestFolder {
    let folder = try TestFolder.archive()
    try folder.write("news/2015/11/20/index.md", "old\n")
    try folder.write("news/2015/11/20/README.md", "old\n")
    let files = try ArchiveFiles(try ArchiveLocation(root: Array(folder.path.utf8)))
    let changes = ["index.md", "README.md"].map { name in
      FileChange(
        path: ArchivePath("news/2015/11/20/\(name)"), original: Array("old\n".utf8),
        replacement: Array("new\n".utf8))
    }
    _ = try? FileTransaction(files) { _, call in
      call == .rename && folder.holds("news/2015/11/20/README.md", "new\n") ? .kill : nil
    }.commit(changes)
    #expect(try folder.read("news/2015/11/20/README.md") == "new\n")
    #expect(try folder.read("news/2015/11/20/index.md") == "old\n")
    return folder
  }

  @Test func anInterruptedRunIsUndoneByTheNextThatWrites() throws {
    let folder = try interruptedArchive()
    let outcome = try lint(["--fix"], in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix(
        "dateline: 'news/2015/11/20/README.md' is as it was before a run that was interrupted\n"))
    #expect(try folder.read("news/2015/11/20/README.md") == "old\n")
    #expect(folder.names(in: "news/2015/11/20") == ["README.md", "bridge.md", "harbour.md", "index.md"])
    #expect(folder.names(in: ".") == ["news"])
  }

  @Test func whatSomeoneHasToLookAtComesFirst() throws {
    let folder = try TestFolder.archive()
    let names = ["README.md", "a.md", "index.md"].map { "news/2015/11/20/\($0)" }
    for name in names { try folder.write(name, "old\n") }
    let files = try ArchiveFiles(try ArchiveLocation(root: Array(folder.path.utf8)))
    let changes = names.map {
      FileChange(path: ArchivePath($0), original: Array("old\n".utf8), replacement: Array("new\n".utf8))
    }
    _ = try? FileTransaction(files) { _, call in
      call == .rename && names.count { folder.holds($0, "new\n") } == 2 ? .kill : nil
    }.commit(changes)
    let written = names.filter { folder.holds($0, "new\n") }
    try #require(written.count == 2)
    // The later of both, so that the order of their names isn't that of the messages.
    try folder.write(written[1], "mine\n")
    let lines = try lint(["--fix"], in: folder).errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("dateline: warning: '\(written[1])' has changed since") == true)
    #expect(lines.dropFirst().first?.contains("'\(written[0])' is as it was before") == true, "\(lines)")
  }

  @Test(arguments: [[], ["--diff"]])
  func anInterruptedRunIsOnlyToldByOneThatReads(_ arguments: [String]) throws {
    let folder = try interruptedArchive()
    let before = folder.names(in: "news/2015/11/20")
    #expect(try lint(arguments, in: folder).errors.contains("a run was interrupted"))
    #expect(try !lint(arguments + ["--quiet"], in: folder).errors.contains("interrupted"))
    #expect(folder.names(in: "news/2015/11/20") == before)
    #expect(try folder.read("news/2015/11/20/README.md") == "new\n")
  }

  @Test func anIndexAndItsReadmeAreWrittenBothOrNeither() throws {
    let folder = try TestFolder.archive()
    let index =
      "## [2015-11-20](/news/2015/11/20/index.md)\n<!-- dateline-disable-line unknown-suppression -->\n"
    for name in ["index.md", "README.md"] { try folder.write("news/2015/11/20/\(name)", index) }
    chmod(folder.absolute("news/2015/11/20/README.md"), 0o444)
    let outcome = try lint(["--fix"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'news/2015/11/20/README.md' is not written: it is read-only"))
    #expect(try folder.read("news/2015/11/20/index.md") == index)
    #expect(try folder.read(harbour) == TestFolder.fixedPage())
    #expect(folder.names(in: ".") == ["news"])
  }

  @Test func aPatchIsShownAndNothingWritten() throws {
    let folder = try TestFolder.archive()
    let outcome = try lint(["--diff"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "dateline: would fix 3 findings on 3 pages: 3 unused-suppression\n")
    #expect(try folder.read(harbour) == TestFolder.page())
    #expect(
      outcome.output.hasPrefix("--- a/news/2015/11/20/bridge.md\n+++ b/news/2015/11/20/bridge.md\n@@ -1,"))
    let applied = try ToolRunner.run(["git", "apply", "-p1"], in: folder, input: outcome.output)
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(try lint(["--diff"], in: folder).output.isEmpty)
    #expect(try folder.read(harbour) == TestFolder.fixedPage())
  }

  @Test func patchesOfOddNamesAndEndsApply() throws {
    let folder = try TestFolder.archive()
    let names = ["a b.md", "q\"uote\\.md", "tab\tand\nline.md", "海.md"]
    for name in names { try folder.write("news/2014/05/1/\(name)", TestFolder.page()) }
    try folder.write("news/2014/05/2/end.md", "# x\n\n<!-- dateline-disable-line unknown-suppression -->")
    let patch = try lint(["--diff"], in: folder)
    let applied = try ToolRunner.run(["git", "apply", "-p1"], in: folder, input: patch.output)
    #expect(applied.status == 0, "\(applied.errors)\n\(patch.output)")
    for name in names { #expect(try folder.read("news/2014/05/1/\(name)") == TestFolder.fixedPage()) }
    #expect(try lint([], in: folder).status == 0)
  }

  @Test func standardInputIsShownAsAPatch() throws {
    let folder = try TestFolder.archive()
    for name in [harbour, "news/2014/05/1/new.md"] {
      let outcome = try lint(["-", "--stdin-filename", name, "--diff"], in: folder, input: TestFolder.page())
      #expect(outcome.status == 1)
      #expect(outcome.output.hasPrefix("--- a/\(name)\n+++ b/\(name)\n@@ -1,"))
    }
  }
}
