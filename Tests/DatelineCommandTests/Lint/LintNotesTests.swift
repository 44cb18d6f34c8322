import DatelineTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run says beside its findings, so that a green one isn't taken for more than it is.
@Suite struct LintNotesTests {
  private let harbour = "news/2015/11/20/harbour.md"

  private func lint(_ arguments: [String], in folder: TestFolder, input: String = "") throws
    -> ToolRunner.Outcome
  {
    try ToolRunner.dateline(["lint", "--select", "suppression"] + arguments, in: folder, input: input)
  }

  @Test func excludedFilesAreNotCounted() throws {
    let folder = try TestFolder.archive()
    try folder.write(".dateline.json", "{ exclude: ['news/2015'] }")
    #expect(try lint([], in: folder).output.contains("1 of 1 file"))
    try folder.write(".dateline.json", "{ exclude: ['news'] }")
    let nothing = try lint([], in: folder)
    #expect(nothing.status == 0)
    #expect(nothing.output == "No findings in 0 files\n")
    #expect(nothing.errors == "dateline: no file was checked\n")
    let named = try lint([harbour], in: folder)
    #expect(named.output == "No findings in 0 files\n")
    #expect(named.errors.contains("'\(harbour)' is not checked: the configuration excludes it"))
    #expect(try lint([harbour, "--quiet"], in: folder).errors.isEmpty)
  }

  @Test func aRunWithoutFilesSaysSo() throws {
    let folder = try TestFolder.archive()
    symlink("harbour.md", folder.absolute("news/2015/11/20/link.md"))
    for arguments in [["--shard", "1/1000000000000"], ["news/2015/11/20/link.md"]] {
      let outcome = try lint(arguments, in: folder)
      #expect(outcome.errors.contains("dateline: no file was checked"), "\(outcome.errors)")
    }
    #expect(try lint([], in: folder).errors.contains("no file") == false)
  }

  @Test func patternsThatMatchNothingAreTold() throws {
    let folder = try TestFolder.archive()
    try folder.write(
      ".dateline.json",
      "{ exclude: ['news/2016', 'drafts/**'], overrides: [{ paths: ['news/2015/**', 'news/1999'] }] }")
    let outcome = try lint([], in: folder)
    #expect(
      outcome.errors.contains("the pattern 'drafts/**' in 'exclude' of the configuration matches no page"))
    #expect(outcome.errors.contains("'news/1999' in 'overrides[0].paths'"))
    #expect(!outcome.errors.contains("2015"))
    #expect(!outcome.errors.contains("2016"))
    // A run that reads a part can't know.
    #expect(try lint([harbour], in: folder).errors.isEmpty)
  }

  @Test func theReadmeThatEqualsItsIndexIsAPageToo() throws {
    let folder = try TestFolder.archive()
    for name in ["index.md", "README.md"] {
      try folder.write("news/2015/11/20/\(name)", "## [2015-11-20](/news/2015/11/20/index.md)\n\n")
    }
    try folder.write(".dateline.json", "{ exclude: ['**/README.md'] }")
    #expect(try lint([], in: folder).errors.isEmpty)
  }

  @Test func aConfigurationThatHasEveryRuleOffIsTold() throws {
    let folder = try TestFolder.archive()
    try folder.write(".dateline.json", "{ ignore: ['all'] }")
    let outcome = try ToolRunner.dateline(["lint"], in: folder)
    #expect(outcome.errors.contains("the configuration has every rule off"))
  }

  @Test func standardInputThatCanBeNoPageIsTold() throws {
    let folder = try TestFolder.archive()
    let outcome = try lint(["-", "--stdin-filename", "news/x.txt"], in: folder, input: TestFolder.page())
    #expect(outcome.errors.contains("is the path of neither page nor index"), "\(outcome.errors)")
    let page = try lint(["-", "--stdin-filename", "news/2015/11/20/x.md"], in: folder, input: "x")
    #expect(page.errors.isEmpty)
  }

  @Test func markdownUnderOtherNamesIsTold() throws {
    let folder = try TestFolder.archive()
    try folder.write("news/2015/11/20/quay.MD", "x")
    try folder.write("news/2015/11/20/pier.markdown", "x")
    try folder.write("news/2015/11/20/map.png", "x")
    let outcome = try lint([], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("passed over: 'news/2015/11/20/quay.MD' is no page: pages end in '.md'"))
    #expect(outcome.errors.contains("pier.markdown"))
    #expect(!outcome.errors.contains("map.png"))
  }

  @Test func writingABaselineSaysOnlyThat() throws {
    let folder = try TestFolder.archive()
    let outcome = try lint(["--write-baseline", "known.json"], in: folder)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "dateline: wrote 3 findings to the baseline 'known.json'\n")
  }

  @Test func aReportOnStandardOutputStandsAlone() throws {
    let folder = try TestFolder.archive()
    let outcome = try lint(["--format", "json-lines", "--output-file", "-"], in: folder)
    #expect(outcome.lines.count == 3)
    #expect(!folder.exists("-"))
  }

  /// One omission is one finding, unless only the page is looked at.
  @Test func aPageThatNoIndexListsIsReportedOnce() throws {
    let folder = try TestFolder()
    try folder.write(harbour, TestFolder.fixedPage())
    for name in ["index.md", "README.md"] {
      try folder.write("news/2015/11/20/\(name)", "## [2015-11-20](/news/2015/11/20/index.md)\n\n")
    }
    func rules(_ arguments: [String]) throws -> [String] {
      let outcome = try ToolRunner.dateline(
        ["lint", "--quiet", "--select", "missing-entry,unlisted-page"] + arguments, in: folder)
      return outcome.lines.filter { $0.hasSuffix("]") }.compactMap {
        $0.split(separator: "[").last.map { String($0.dropLast()) }
      }
    }
    #expect(try rules([]) == ["missing-entry"])
    #expect(try rules([harbour, "news/2015/11/20/index.md"]) == ["missing-entry"])
    #expect(try rules(["--shard", "1/2"]) + rules(["--shard", "2/2"]) == ["missing-entry"])
    #expect(try rules(["--fix"]) == ["missing-entry"])
    for arguments in [
      [harbour], [harbour, "--whole-archive"], [harbour, "--fix"], ["--ignore", "missing-entry"],
    ] {
      #expect(try rules(arguments) == ["unlisted-page"], "\(arguments)")
    }
  }

  @Test func patchesApplyInTheWorkingFolder() throws {
    let folder = try TestFolder()
    try folder.write("archive/\(harbour)", TestFolder.page())
    for arguments in [
      ["lint", "--select", "suppression", "--diff", "--archive", "archive"],
      ["format", "--diff", "--archive", "archive"],
    ] {
      try folder.write("archive/\(harbour)", TestFolder.page() + "1. x   \n")
      let patch = try ToolRunner.dateline(arguments, in: folder)
      #expect(patch.output.hasPrefix("--- a/archive/news/"), "\(patch.output)\(patch.errors)")
      let applied = try ToolRunner.run(
        ["git", "apply", "-"], in: folder, input: patch.lines[0].isEmpty ? "" : patch.output)
      #expect(applied.status == 0, "\(applied.errors)")
      #expect(try folder.read("archive/\(harbour)") != TestFolder.page() + "1. x   \n")
    }
  }
}
