import DatelineTestSupport
import Testing

/// Named files that are no pages: `lint` and `format` pass them over.
@Suite struct NamedFileTests {
  private static let script = "#!/bin/sh\n# Build it  \necho\tdone"
  private static let readme =
    "# Tools  \n\n## Setting up  \n\ttext\n### [1.2.0](https://tools.example/1.2.0)\n"

  /// An archive in a repository with other files, all of which look untidy to whoever takes them for pages.
  private func repository() throws -> (folder: TestFolder, others: [String]) {
    let folder = try TestFolder.archive()
    let others = [
      "tools/build.sh", "CONTRIBUTING.md", "docs/README.md", ".github/workflows/lint.yml",
      "news/2015/11/20/harbour.png", "logo.png",
    ]
    for name in others { try folder.write(name, name.hasSuffix(".md") ? Self.readme : Self.script) }
    return (folder, others)
  }

  @Test(arguments: [["lint"], ["lint", "--fix", "--unsafe-fixes"], ["lint", "--diff"], ["format"]])
  func namedFilesThatAreNoPagesArePassedOver(_ command: [String]) throws {
    let (folder, others) = try repository()
    let outcome = try ToolRunner.dateline(command + others, in: folder)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(!outcome.output.contains("error"), "\(outcome.output)")
    for name in others {
      #expect(
        outcome.errors.contains("passed over: '\(name)' is no page of the archive"), "\(outcome.errors)")
      #expect(try folder.read(name) == (name.hasSuffix(".md") ? Self.readme : Self.script))
    }
  }

  @Test func theOtherFilesOfAListAreCheckedAllTheSame() throws {
    let (folder, others) = try repository()
    let list = (others + ["news/2015/11/20/harbour.md"]).joined(separator: "\n")
    let outcome = try ToolRunner.dateline(
      ["lint", "--select", "suppression", "--files-from", "-", "--fix"], in: folder, input: list)
    #expect(outcome.status == 0)
    #expect(try folder.read("news/2015/11/20/harbour.md") == TestFolder.fixedPage())
    #expect(try folder.read("tools/build.sh") == Self.script)
    let quiet = try ToolRunner.dateline(["lint", "--quiet"] + others, in: folder)
    #expect(quiet.output.isEmpty)
    #expect(quiet.errors.isEmpty)
  }

  @Test func filesBesideTheArchiveDoNotStopAList() throws {
    let folder = try TestFolder()
    try folder.write("archive/news/2015/11/20/harbour.md", TestFolder.page())
    try folder.write("build.sh", Self.script)
    let outcome = try ToolRunner.dateline(
      ["lint", "--select", "suppression", "archive/news/2015/11/20/harbour.md", "build.sh"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("harbour.md:3:"))
    #expect(outcome.errors.contains("passed over: 'build.sh' is no page"))
  }

  @Test func aPageElsewhereIsTakenWhereItIsOne() throws {
    let folder = try TestFolder.archive()
    try folder.write("drafts/x.md", TestFolder.page())
    let outcome = try ToolRunner.dateline(["lint", "--select", "suppression", "drafts/x.md"], in: folder)
    #expect(outcome.output.contains("drafts/x.md:3:"))
    try folder.write("drafts/y.md", "### [2015-11-20](/news/2015/11/20/index.md)\n# Harbour reopens\n")
    #expect(try ToolRunner.dateline(["format", "drafts/y.md"], in: folder).status == 0)
    #expect(try folder.read("drafts/y.md").hasPrefix("### [2015-11-20](/news/2015/11/20/index.md)\n\n#"))
  }

  @Test(arguments: [["lint", "--fix"], ["format"]])
  func outsideAnyArchiveOnlyMarkdownIsTaken(_ command: [String]) throws {
    let folder = try TestFolder()
    try folder.write("build.sh", Self.script)
    let outcome = try ToolRunner.dateline(command + ["build.sh"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("passed over: 'build.sh' is no page"), "\(outcome.errors)")
    #expect(try folder.read("build.sh") == Self.script)
  }

  @Test func whatWouldNotBeFixedIsNotCalledFixable() throws {
    let folder = try TestFolder()
    try folder.write("notes.md", "# Notes\n\n### x\n1. a\n")
    let outcome = try ToolRunner.dateline(["lint", "notes.md"], in: folder)
    #expect(outcome.output.contains("wrong-blank-lines") && !outcome.output.contains("fixable"))
  }

  @Test(arguments: [["lint", "--fix", "--unsafe-fixes"], ["lint", "--diff"], ["format"]])
  func aTextWithoutDateOutsideAnyArchiveIsNotChanged(_ command: [String]) throws {
    let folder = try TestFolder()
    try folder.write("README.md", Self.readme)
    try folder.write("notes.md", Self.readme)
    let outcome = try ToolRunner.dateline(command + ["README.md", "notes.md"], in: folder)
    #expect(!outcome.output.contains("+++") && !outcome.output.contains("fixable"))
    #expect(outcome.errors.contains("passed over: 'notes.md' is no page"), "\(outcome.errors)")
    #expect(try folder.read("README.md") == Self.readme)
    #expect(try folder.read("notes.md") == Self.readme)
  }

  @Test(arguments: [["--archive", "site"], []])
  func aListMayHoldWhatIsOutsideTheArchiveOrGone(archive: [String]) throws {
    let folder = try TestFolder()
    let page = "site/news/2015/11/20/harbour.md"
    try folder.write(page, TestFolder.page())
    try folder.write("docs/x.md", Self.readme)
    let others = ["docs/x.md", "site/news/2015/11/20/gone.md"]
    func lint(_ list: [String], _ more: [String] = []) throws -> ToolRunner.Outcome {
      try ToolRunner.dateline(
        ["lint", "--select", "suppression", "--fail-on", "warning", "--files-from", "-"] + archive + more,
        in: folder, input: list.joined(separator: "\n"))
    }
    let outcome = try lint(others + [page])
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("harbour.md:3:"))
    #expect(outcome.errors.contains("passed over: 'docs/x.md' is not in the archive\n"), "\(outcome.errors)")
    #expect(outcome.errors.contains("passed over: '\(others[1])' doesn't exist"), "\(outcome.errors)")
    let nothing = try lint(others)
    #expect(nothing.status == 0)
    #expect(nothing.errors.contains("passed over: 'docs/x.md' is not in the archive\n"), "\(nothing.errors)")
    // Arguments are meant as they stand.
    #expect(try lint([page], [others[1]]).status == 2)
    #expect(try lint([page], [others[0]]).status == 2)
  }
}
