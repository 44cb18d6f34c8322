import DatelineTestSupport
import Testing

/// `--baseline` and `--write-baseline`.
@Suite struct BaselineTests {
  private func lint(_ arguments: [String], in folder: TestFolder) throws -> ToolRunner.Outcome {
    try ToolRunner.dateline(
      ["lint", "--select", "suppression", "--fail-on", "warning"] + arguments, in: folder)
  }

  @Test func knownFindingsAreNotReported() throws {
    let folder = try TestFolder.archive()
    let written = try lint(["--write-baseline", "known.json"], in: folder)
    #expect(written.status == 0)
    #expect(written.errors.contains("wrote 3 findings to the baseline 'known.json'"))
    let outcome = try lint(["--baseline", "known.json", "--format", "json"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "[\n]\n" || outcome.output == "[]\n", "\(outcome.output)")
    #expect(outcome.errors.isEmpty)
  }

  @Test func theFileHoldsNoPlaceAndNoMessage() throws {
    let folder = try TestFolder.archive()
    _ = try lint(["--write-baseline", "known.json"], in: folder)
    let text = try folder.read("known.json")
    #expect(!text.contains(folder.path))
    #expect(!text.contains("switches nothing off"))
    #expect(!text.contains("line"))
    _ = try lint(["--write-baseline", "again.json", "--archive", folder.path], in: folder)
    #expect(try folder.read("again.json") == text)
  }

  @Test func knownFindingsAreKnownAgainWhenLinesMove() throws {
    let folder = try TestFolder.archive()
    _ = try lint(["--write-baseline", "known.json"], in: folder)
    try folder.write("news/2016/02/3/storm.md", "\n\n\n" + TestFolder.page("Storm passes", day: "2016-02-3"))
    let outcome = try lint(["--baseline", "known.json"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test func oneMoreOfAKindIsNew() throws {
    let folder = try TestFolder.archive()
    _ = try lint(["--write-baseline", "known.json"], in: folder)
    try folder.write(
      "news/2016/02/3/storm.md",
      TestFolder.page("Storm nears", day: "2016-02-3")
        + "<!-- dateline-disable-next-line unknown-suppression -->\n")
    let outcome = try lint(["--baseline", "known.json", "--quiet"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
  }

  @Test func entriesThatHoldNoLongerAreTold() throws {
    let folder = try TestFolder.archive()
    _ = try lint(["--write-baseline", "known.json"], in: folder)
    try folder.write("news/2016/02/3/storm.md", TestFolder.fixedPage("Storm nears", day: "2016-02-3"))
    let outcome = try lint(["--baseline", "known.json"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("1 entry of the baseline no longer holds: news/2016/02/3/storm.md"))
    // A run that didn't look there can't say so, and leaves the entry.
    #expect(try lint(["--baseline", "known.json", "news/2015"], in: folder).errors.isEmpty)
    _ = try lint(["--baseline", "known.json", "--write-baseline", "known.json", "news/2015"], in: folder)
    #expect(try folder.read("known.json").contains("storm.md"))
    _ = try lint(["--baseline", "known.json", "--write-baseline", "known.json"], in: folder)
    #expect(try !folder.read("known.json").contains("storm.md"))
    #expect(try folder.read("known.json").contains("harbour.md"))
  }

  @Test func numbersOfAnySizeAreRead() throws {
    let folder = try TestFolder.archive()
    _ = try lint(["--write-baseline", "known.json"], in: folder)
    let entry = try folder.read("known.json").split(separator: "\n")[1].split(separator: "}")[0]
    let start = entry.dropLast()
    try folder.write(
      "large.json",
      "{\"version\":2,\"entries\":[\(start)9223372036854775807},\(start)9223372036854775807},\(start)-1}]}")
    #expect(try lint(["--baseline", "large.json", "--quiet"], in: folder).lines.count == 2)
    try folder.write("newer.json", "{\"version\":3,\"entries\":[]}")
    #expect(try lint(["--baseline", "newer.json"], in: folder).status == 2)
  }

  @Test func whatIsElsewhereOnTheLineMayBeFixed() throws {
    let folder = try TestFolder()
    let page = "news/2015/11/20/harbour.md"
    try folder.write(
      page,
      """
      ### [2015-11-20](/news/2015/11/20/index.md)

      # Harbour reopens




      ### Source:

      1. [ Post ](https://post.example/a)
      2. [ Post<br> ](https://post.example/b<br>)

      """)
    let arguments = ["lint", "--fail-on", "warning", "--ignore", "index"]
    _ = try ToolRunner.dateline(arguments + ["--write-baseline", "known.json"], in: folder)
    let known = try folder.read("known.json")
    let before = try folder.read(page)
    _ = try ToolRunner.dateline(arguments + ["--select", "padded-publisher", "--fix"], in: folder)
    #expect(try folder.read(page) != before)
    let outcome = try ToolRunner.dateline(arguments + ["--baseline", "known.json", "--quiet"], in: folder)
    #expect(outcome.lines.isEmpty, "\(outcome.output)\n\(known)")
  }
}
