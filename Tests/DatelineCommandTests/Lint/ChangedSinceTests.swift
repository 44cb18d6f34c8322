import DatelineTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `--changed-since`, asked of real repositories.
@Suite struct ChangedSinceTests {
  private let harbour = "news/2015/11/20/harbour.md"
  private let storm = "news/2016/02/3/storm.md"

  /// A repository whose archive lies in a folder of it, or is all of it. The page on the storm links to the harbour.
  private func repository(archive: String = "") throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write("\(archive)\(harbour)", TestFolder.page())
    try folder.write("\(archive)news/2015/11/20/bridge.md", TestFolder.page("Bridge closes"))
    try folder.write(
      "\(archive)news/2015/11/20/index.md",
      "<!-- dateline-disable-next-line unknown-suppression -->\n## [2015-11-20](/news/2015/11/20/index.md)\n\n"
    )
    try folder.write(
      "\(archive)\(storm)",
      TestFolder.page("Storm nears", day: "2016-02-3")
        + "### Related:\n\n1. [Harbour reopens](/news/2015/11/20/harbour.md) _Context: Harbour_\n")
    try git(["init", "-q", "-b", "main"], in: folder)
    try git(["add", "-A"], in: folder)
    try git(["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"], in: folder)
    return folder
  }

  private func git(_ arguments: [String], in folder: TestFolder) throws {
    let outcome = try ToolRunner.run(["git"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func files(_ arguments: [String], in folder: TestFolder) throws -> [String] {
    let outcome = try ToolRunner.dateline(
      ["lint", "--select", "suppression", "--quiet", "--changed-since"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.lines.compactMap { $0.split(separator: ":").first.map(String.init) }
  }

  /// Settings, attributes and hooks of a repository name programs, which git runs when it looks for differences.
  @Test func noProgramOfTheRepositoryIsRun() throws {
    let folder = try repository()
    let program = "touch '\(folder.path)/ran-$$'; cat"
    for (key, value) in [
      ("core.fsmonitor", program), ("core.hooksPath", "hooks"), ("core.pager", program),
      ("core.sshCommand", program),
      ("diff.external", program), ("diff.x.command", program), ("diff.x.textconv", program),
      ("filter.x.clean", program), ("filter.x.smudge", program), ("filter.x.required", "true"),
      ("filter.A=b c.clean", program), ("filter.A=b c.process", program),
      ("remote.origin.url", "ext::sh -c touch% ran-% "),
      ("remote.origin.promisor", "true"), ("extensions.partialClone", "origin"),
    ] {
      try git(["config", key, value], in: folder)
    }
    try folder.write(".gitattributes", "*.md filter=x diff=x\nnews/2016/** \n")
    try folder.write("hooks/post-index-change", "#!/bin/sh\n\(program)\n")
    _ = try ToolRunner.run(["chmod", "+x", "hooks/post-index-change"], in: folder)
    try folder.write(storm, TestFolder.page("Storm ends", day: "2016-02-3"))
    let outcome = try ToolRunner.dateline(
      ["lint", "--changed-since", "main", "--fail-on", "never"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try ToolRunner.run(["ls"], in: folder).lines == ["hooks", "news"])
  }

  @Test(arguments: ["--output=x", "-h", "--", "-", "main --", "main..main", "@{-1}", ":/x", "^main"])
  func aRevisionIsNoOption(revision: String) throws {
    let folder = try repository()
    let outcome = try ToolRunner.dateline(["lint", "--changed-since=\(revision)"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("git knows no revision"), "\(outcome.errors)")
    #expect(try ToolRunner.run(["ls"], in: folder).output == "news\n")
  }

  @Test func aShallowCloneIsToldToFetch() throws {
    let folder = try repository()
    try folder.write("x", "")
    try git(["add", "-A"], in: folder)
    try git(["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "y"], in: folder)
    try git(["clone", "-q", "--depth", "1", "file://\(folder.path)", "clone"], in: folder)
    for revision in ["HEAD~1", ""] {
      let outcome = try ToolRunner.dateline(
        ["lint", "--archive", "clone", "--changed-since", revision], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("fetch-depth: 0"), "\(outcome.errors)")
    }
  }

  @Test func withoutChangesNothingIsReported() throws {
    #expect(try files(["HEAD"], in: repository()).isEmpty)
  }

  @Test(arguments: ["", "pages/archive/"])
  func aChangeConcernsThePageAndItsDay(_ archive: String) throws {
    let folder = try repository(archive: archive)
    try folder.write("\(archive)\(harbour)", TestFolder.page() + "More.\n")
    let expected = ["\(archive)news/2015/11/20/harbour.md", "\(archive)news/2015/11/20/index.md"]
    let arguments = archive.isEmpty ? ["main"] : ["main", "--archive", archive]
    #expect(try files(arguments, in: folder) == expected)
    try git(["add", "-A"], in: folder)
    #expect(try files(arguments, in: folder) == expected)
  }

  @Test func anotherHeadlineConcernsThePagesThatLinkThere() throws {
    let folder = try repository()
    try folder.write(harbour, TestFolder.page("Harbour closes"))
    #expect(try files(["HEAD"], in: folder) == [harbour, "news/2015/11/20/index.md", storm])
    #expect(try files(["HEAD", "news/2016"], in: folder) == [storm])
  }

  @Test func anotherSummaryConcernsTheFrontPageThatListsThePage() throws {
    let folder = try repository()
    let comment = "<!-- dateline-disable-next-line unknown-suppression -->\n"
    let front =
      "# [News](/)\n\n\(comment)## [2015-11-20](/news/2015/11/20/index.md)\n\n"
      + "### [Harbour reopens](/news/2015/11/20/harbour.md)\nShips sail.\n---\n"
    try folder.write("index.md", front)
    try folder.write("README.md", front)
    try git(["add", "-A"], in: folder)
    try git(["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "y"], in: folder)
    #expect(try files(["HEAD"], in: folder).isEmpty)
    try folder.write("news/2015/11/20/bridge.md", TestFolder.page("Bridge closes") + "More.\n")
    #expect(
      try files(["HEAD"], in: folder) == ["news/2015/11/20/bridge.md", "news/2015/11/20/index.md"])
    try folder.write(harbour, TestFolder.page().replacing("\n\n\n\n", with: "\n\nAll is well.\n\n\n\n\n"))
    let expected = ["index.md", "news/2015/11/20/bridge.md", harbour, "news/2015/11/20/index.md"]
    #expect(try files(["HEAD"], in: folder) == expected)
    let changed = try ToolRunner.dateline(["lint", "--changed-since", "HEAD"], in: folder)
    let named = try ToolRunner.dateline(["lint", "--whole-archive", "README.md"] + expected, in: folder)
    #expect(changed.output == named.output)
    #expect(changed.output.contains("index.md:7:1: warning: the entry says 'Ships sail.'"))
  }

  @Test func aDeletedPageConcernsThePagesThatLinkThere() throws {
    let folder = try repository()
    unlink(folder.absolute(harbour))
    #expect(try files(["HEAD"], in: folder) == ["news/2015/11/20/index.md", storm])
  }

  @Test func unversionedPagesAreChanges() throws {
    let folder = try repository()
    try folder.write("news/2016/02/3/a b\n\u{6D77}.md", TestFolder.page())
    try folder.write(".gitignore", "ignored.md\n")
    try folder.write("news/2016/02/3/ignored.md", TestFolder.page())
    let outcome = try ToolRunner.dateline(
      ["lint", "--select", "suppression", "--quiet", "--changed-since", "HEAD"], in: folder)
    #expect(outcome.lines.count == 1)
    #expect(outcome.output.contains("a b\\n\u{6D77}.md:3:33"))
  }

  @Test func findingsAreThoseOfARunOverAll() throws {
    let folder = try repository()
    try folder.write(harbour, TestFolder.page("Harbour closes") + "A\ttab.\n")
    try folder.write("news/2015/11/20/README.md", folder.read("news/2015/11/20/index.md"))
    let concerned = [harbour, "news/2015/11/20/index.md", "news/2015/11/20/README.md", storm]
    let changed = try ToolRunner.dateline(["lint", "--changed-since", "HEAD"], in: folder)
    let named = try ToolRunner.dateline(["lint", "--whole-archive"] + concerned, in: folder)
    #expect(changed.output == named.output)
    #expect(changed.output.contains(" of 4 files"))
    // Rules that see the page, what it refers to, and the archive, and comments that switch nothing off.
    for rule in ["tab", "stale-related-text", "unused-suppression", "missing-entry"] {
      #expect(changed.output.contains("[\(rule)]"), "\(rule): \(changed.output)")
    }
  }

  @Test(arguments: ["mian", "--upload-pack=touch x", "main; touch x", "$(touch x)"])
  func anUnknownRevisionIsAFailure(_ revision: String) throws {
    let folder = try repository()
    let outcome = try ToolRunner.dateline(["lint", "--changed-since=\(revision)"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("git knows no revision"), "\(outcome.errors)")
    if revision == "mian" { #expect(outcome.errors.contains("did you mean 'main'?")) }
    #expect(!folder.exists("x"))
  }
}
