import DatelineTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are there but were not read: nothing is said of them as if they were absent.
@Suite struct UnreadPageTests {
  private static func page(_ headline: String, day: Int, related: String = "") -> String {
    "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n# \(headline)\n\n\n\n\n" + related
  }

  private static func index(_ entries: [(String, String)], day: Int, previous: Int? = nil) -> String {
    "## [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n"
      + entries.map { "### [\($0)](/news/2015/11/\(day)/\($1).md)\n_Context: harbour_\n\n" }.joined()
      + (previous.map { "## [Previous Day...](/news/2015/11/\($0)/index.md)\n\n" } ?? "")
  }

  /// An archive of three days, the pages of which refer to each other.
  private func archive() throws -> TestFolder {
    let folder = try TestFolder()
    let related = "### Related:\n\n1. [Storm nears](/news/2015/11/19/storm-nears.md) _Context: harbour_\n"
    try folder.write("news/2015/11/18/ship-sails.md", Self.page("Ship sails", day: 18))
    try folder.write("news/2015/11/19/storm-nears.md", Self.page("Storm nears", day: 19))
    try folder.write(
      "news/2015/11/20/harbour-reopens.md", Self.page("Harbour reopens", day: 20, related: related))
    for (day, headline, slug, previous) in [
      (18, "Ship sails", "ship-sails", nil), (19, "Storm nears", "storm-nears", 18),
      (20, "Harbour reopens", "harbour-reopens", 19),
    ] as [(Int, String, String, Int?)] {
      let index = Self.index([(headline, slug)], day: day, previous: previous)
      for name in ["index.md", "README.md"] { try folder.write("news/2015/11/\(day)/\(name)", index) }
    }
    return folder
  }

  private static let absences = [
    "entry-without-page", "broken-related-link", "missing-day-index", "missing-previous-day",
    "wrong-previous-day", "unlisted-page", "missing-readme",
  ]

  private func lint(_ arguments: [String], in folder: TestFolder) throws -> ToolRunner.Outcome {
    try ToolRunner.dateline(
      ["lint", "--select", Self.absences.joined(separator: ","), "--format", "json-lines"] + arguments,
      in: folder)
  }

  @Test(arguments: ["storm-nears.md", "index.md", "README.md"])
  func aFileThatIsTooLargeIsNotAbsent(_ name: String) throws {
    let folder = try archive()
    #expect(try lint([], in: folder).output.isEmpty)
    try folder.write(".dateline.json", "{ limits: { fileSize: 4096 } }")
    try folder.write("news/2015/11/19/\(name)", String(repeating: "x", count: 5000))
    for paths in [[], ["news/2015/11/20/harbour-reopens.md", "news/2015/11/20/index.md"]] {
      let outcome = try lint(paths, in: folder)
      #expect(outcome.lines.allSatisfy { $0.contains("file-failure") }, "\(outcome.output)")
      if paths.isEmpty { #expect(outcome.status == 2) }
    }
  }

  @Test func whatIsGoneIsAbsent() throws {
    let folder = try archive()
    unlink(folder.absolute("news/2015/11/19/storm-nears.md"))
    let outcome = try lint([], in: folder)
    #expect(outcome.output.contains("entry-without-page"))
    #expect(outcome.output.contains("broken-related-link"))
  }

  @Test func aPageBehindALinkIsNotAbsent() throws {
    let folder = try archive()
    rename(folder.absolute("news/2015/11/19/storm-nears.md"), folder.absolute("storm-nears.md"))
    symlink("../../../../storm-nears.md", folder.absolute("news/2015/11/19/storm-nears.md"))
    #expect(try lint([], in: folder).output.isEmpty)
  }
}
