import DatelineTestSupport
import Testing

/// Pages without any label, whose dialect only the pages around them tell.
@Suite struct UnlabelledPageTests {
  private let path = "news/2015/11/20/港口Reopens.md"
  private let page = "### [2015-11-20](/news/2015/11/20/index.md)\n\n##### \n# 港口Reopens\n\n\n\n\n"

  private func archive() throws -> TestFolder {
    let folder = try TestFolder()
    let index =
      "## [2015-11-20](/zh/news/2015/11/20/index.md)\n\n### [港口Reopens](/zh/\(path))\n"
      + "## [前一天...](/zh/news/2015/11/19/index.md)\n\n"
    try folder.write("news/2015/11/20/index.md", index)
    try folder.write("news/2015/11/20/README.md", index)
    try folder.write(path, page)
    return folder
  }

  private func rules(_ arguments: [String], in folder: TestFolder, input: String = "") throws -> [String] {
    let select = "mismatched-slug,overlong-slug,empty-topic"
    let outcome = try ToolRunner.dateline(
      ["lint", "--quiet", "--select", select] + arguments, in: folder, input: input)
    return outcome.lines.filter { $0.hasPrefix("news/") }
  }

  @Test func theDayIndexTellsTheDialectHoweverThePageIsNamed() throws {
    let folder = try archive()
    try folder.write("list", path + "\n")
    let ways: [(arguments: [String], input: String)] = [
      ([], ""), ([path], ""), (["--files-from", "list"], ""), (["-", "--stdin-filename", path], page),
    ]
    for way in ways {
      let found = try rules(way.arguments, in: folder, input: way.input)
      #expect(found.count == 1, "\(way.arguments): \(found)")
      #expect(found.allSatisfy { $0.contains("empty-topic") })
      let fixes = try ToolRunner.dateline(
        ["lint", "--diff", "--unsafe-fixes", "--select", "empty-topic"] + way.arguments, in: folder,
        input: way.input)
      #expect(fixes.output.isEmpty)
    }
  }

  @Test func withoutTheIndexOtherPagesTell() throws {
    let folder = try archive()
    try folder.write(
      "news/2015/11/22/b.md",
      "### [2015-11-22](/news/2015/11/22/index.md)\n\n##### a\n# b\n\n\n\n\n### 信息来源:\n\n1. [A](https://a.example/)\n"
    )
    try folder.write("news/2015/11/21/港口Reopens.md", page)
    let found = try rules([], in: folder)
    #expect(!found.contains { $0.contains("slug") }, "\(found)")
  }

  @Test func whereNothingTellsTheDialectNothingIsSaidOfIt() throws {
    let folder = try TestFolder()
    try folder.write(path, page)
    for arguments in [[], [path]] {
      let found = try rules(arguments, in: folder)
      #expect(found.count == 1 && found.allSatisfy { $0.contains("empty-topic") }, "\(found)")
    }
    let fixes = try ToolRunner.dateline(["lint", "--diff", "--unsafe-fixes", path], in: folder)
    #expect(!fixes.output.contains("-#####"))
  }
}
