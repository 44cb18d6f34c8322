import DatelineTestSupport
import Testing

@Suite struct ConfigCommandTests {
  @Test func aNewFileSaysNothingAndIsNeverWrittenOver() throws {
    let folder = try TestFolder.archive()
    let before = try ToolRunner.dateline(["config", "--show", "--format", "json"], in: folder).output
    #expect(before.hasPrefix(#"{"file":null,"path":null,"excludedBy":null,"#))
    let written = try ToolRunner.dateline(["init"], in: folder)
    #expect(written.status == 0 && written.output == ".dateline.json: written\n")
    let after = try ToolRunner.dateline(["config", "--show", "--format", "json"], in: folder).output
    #expect(after == #"{"file":".dateline.json""# + before.dropFirst(#"{"file":null"#.count))

    try folder.write(".dateline.json", "{failOn: 'never'}")
    let refused = try ToolRunner.dateline(["init"], in: folder)
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.errors.contains("'.dateline.json' is there already"))
    let left = try ToolRunner.run(["cat", ".dateline.json"], in: folder)
    #expect(left.output == "{failOn: 'never'}")
  }

  @Test func aLinkThatLeadsNowhereIsThereToo() throws {
    let folder = try TestFolder.archive()
    _ = try ToolRunner.run(["ln", "-s", "elsewhere", ".dateline.json"], in: folder)
    #expect(try ToolRunner.dateline(["init"], in: folder).status == 2)
    #expect(try ToolRunner.run(["ls", "elsewhere"], in: folder).status != 0)
  }

  @Test func initNeedsAnArchiveOrAFile() throws {
    let folder = try TestFolder()
    #expect(try ToolRunner.dateline(["init"], in: folder).errors.contains("no archive here"))
    #expect(try ToolRunner.dateline(["init", "--config", "mine.json"], in: folder).status == 0)
    #expect(try ToolRunner.dateline(["rules", "--config", "mine.json"], in: folder).status == 0)
  }

  @Test func showsWhatHoldsForAPathFromAnywhere() throws {
    let folder = try TestFolder.archive()
    try folder.write(
      ".dateline.json",
      "{\n  overrides: [\n    {paths: ['news/2016'], rules: {'raw-html': 'off'}},\n  ],\n  exclude: ['news/2016/02'],\n}"
    )
    let outcome = try ToolRunner.run(
      ["sh", "-c", "cd news/2016 && exec \"$0\" config 02/3/none-yet.md", ToolRunner.dateline], in: folder)
    let lines = outcome.lines
    #expect(lines.first == "What holds for news/2016/02/3/none-yet.md, and where it comes from:")
    #expect(lines.contains("It is excluded, by ../../.dateline.json:5 exclude[0]"))
    let rule = lines.first { $0.hasPrefix("raw-html ") }
    #expect(rule?.hasSuffix(" off          ../../.dateline.json:3 overrides[0].rules.raw-html") == true)
    #expect(lines.contains { $0.hasPrefix("failOn ") && $0.hasSuffix(" default") })
    let elsewhere = try ToolRunner.dateline(["config", "news/2015/11/20/bridge.md"], in: folder).lines
    #expect(elsewhere.first { $0.hasPrefix("raw-html ") }?.hasSuffix("warning      default") == true)
  }

  @Test func selectionsAreThoseOfLint() throws {
    let folder = try TestFolder.archive()
    let shown = try ToolRunner.dateline(["config", "--select", "raw-html"], in: folder)
    #expect(shown.lines.filter { $0.hasSuffix(" default, --select") }.count == 1)
    let wrong = try ToolRunner.dateline(["config", "--select", "raw-htm"], in: folder)
    #expect(wrong.status == 2 && wrong.errors.contains("did you mean 'raw-html'?"))
  }
}
