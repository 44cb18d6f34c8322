import DatelineTestSupport
import Testing

/// `related` from the command line.
@Suite struct RelatedCommandTests {
  private let mayor = "news/2015/11/22/the-mayor-resigns.md"

  private func archive() throws -> TestFolder {
    let folder = try TestFolder()
    try write("2015/11/20", "The port opens", ["2015/11/21/the-mayor-visits-the-port": "port"], in: folder)
    try write(
      "2015/11/21", "The mayor visits the port",
      ["2015/11/20/the-port-opens": "port", "2015/11/22/the-mayor-resigns": "mayor"], in: folder)
    try write("2015/11/22", "The mayor resigns", [:], in: folder)
    return folder
  }

  private func write(_ day: String, _ headline: String, _ related: [String: String], in folder: TestFolder)
    throws
  {
    let slug = headline.lowercased().split(separator: " ").joined(separator: "-")
    var text = page(day, headline)
    if !related.isEmpty { text += "\n### Related:\n\n" }
    for (number, item) in related.sorted(by: { $0.key < $1.key }).enumerated() {
      text += "\(number + 1). [x](/news/\(item.key).md) _Context: \(item.value)_\n"
    }
    try folder.write("news/\(day)/\(slug).md", text)
  }

  private func page(_ day: String, _ headline: String) -> String {
    let date = day.split(separator: "/").joined(separator: "-")
    return
      "### [\(date)](/news/\(day)/index.md)\n\n# \(headline)\n\n\n\n\n### Source:\n\n1. [Post](https://post.example/)\n"
  }

  private func run(_ arguments: [String], in folder: TestFolder, input: String = "") throws
    -> ToolRunner.Outcome
  {
    try ToolRunner.dateline(["related"] + arguments, in: folder, input: input)
  }

  private let section = """
    ### Related:

    1. [The mayor visits the port](/news/2015/11/21/the-mayor-visits-the-port.md) _Context: mayor_

    """

  @Test func textNamesPagesWithTheirContexts() throws {
    let outcome = try run([mayor], in: archive())
    #expect(outcome.status == 0)
    #expect(outcome.output == "\(mayor)\n  2015-11-21  The mayor visits the port  [mayor]\n")
    let explained = try run(["--explain", mayor], in: archive()).output
    #expect(explained.contains("mayor: as written, rarity"))
    #expect(explained.contains("score"))
  }

  @Test func jsonHasNamesWithTheirRangesAndSuggestions() throws {
    let output = try run(["--format", "json", mayor], in: archive()).output
    #expect(
      output.hasPrefix("[\n{\"page\":\"\(mayor)\",\"entities\":[{\"name\":\"mayor\",\"probability\":0."))
    #expect(
      output.contains(
        "\"ranges\":[{\"start\":{\"line\":3,\"column\":7},\"end\":{\"line\":3,\"column\":12}}]"))
    #expect(
      output.contains(
        "{\"path\":\"/news/2015/11/21/the-mayor-visits-the-port.md\",\"headline\":\"The mayor visits the port\",\"date\":\"2015-11-21\",\"context\":[\"mayor\"],\"score\":"
      ))
    #expect(output.hasSuffix("]}]}\n]\n"))
  }

  @Test func markdownIsTheSectionAsItWouldStand() throws {
    #expect(try run(["--format", "markdown", mayor], in: archive()).output == section)
  }

  @Test func writingPutsTheSectionIntoThePageOnce() throws {
    let folder = try archive()
    let before = try folder.read(mayor)
    let outcome = try run(["--write", mayor], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "\(mayor): lists 1 more event\n")
    #expect(try folder.read(mayor) == before + "\n" + section)
    let again = try run(["--write", mayor], in: folder)
    #expect(again.status == 0 && again.output == "")
    #expect(try folder.read(mayor) == before + "\n" + section)
  }

  @Test func aDraftOutsideOfTheArchiveIsRead() throws {
    let folder = try archive()
    let draft = try TestFolder()
    try draft.write("draft.md", page("2015/11/23", "A new mayor"))
    let arguments = ["--archive", folder.path, "\(draft.path)/draft.md"]
    #expect(
      try run(["--format", "markdown"] + arguments, in: folder).output.contains(
        "1. [The mayor resigns](/news/"))
    #expect(try run(["--write"] + arguments, in: folder).status == 0)
    #expect(try draft.read("draft.md").contains("[The mayor visits the port](/news/"))
  }

  @Test func standardInputIsADraft() throws {
    let text = page("2015/11/23", "A new mayor")
    let json = try run(["--format", "json", "-"], in: archive(), input: text)
    #expect(json.status == 0)
    #expect(json.output.contains("the-mayor-resigns"))
    let named = try run(["--format", "json", "-", "--stdin-filename", mayor], in: archive(), input: text)
    #expect(named.output.contains("\"page\":\"\(mayor)\""))
    #expect(!named.output.contains("/the-mayor-resigns.md\",\"headline"))
    let written = try run(["--write", "-"], in: archive(), input: text)
    #expect(written.output.hasPrefix(text + "\n### Related:\n\n1. ["))
  }

  @Test func allPagesAreFilledUp() throws {
    let folder = try archive()
    let outcome = try run(["--all", "--only-missing", "--write"], in: folder)
    #expect(outcome.output == "\(mayor): lists 1 more event\n")
    #expect(try run(["--all", "--format", "json"], in: folder).output.split(separator: "\n").count == 5)
    func pages(_ arguments: [String]) throws -> [String] {
      try run(["--all"] + arguments, in: folder).lines.filter { $0.hasPrefix("news/") }
    }
    let shards = try (1...3).flatMap { try pages(["--shard", "\($0)/3"]) }
    #expect(try shards.sorted() == pages([]))
    #expect(shards.count == 3)
  }

  /// What a run writes teaches the next one.
  @Test func aSecondRunOverAllPagesChangesNothing() throws {
    let folder = try archive()
    let words = ["port", "mayor", "storm", "ferry", "bridge"]
    for number in 1...40 {
      let (first, second) = (words[number % 5], words[number / 5 % 5])
      let related = number % 3 == 0 ? ["2015/11/20/the-port-opens": first] : [:]
      try write("2015/12/\(number % 28 + 1)", "\(number) \(first) and \(second)", related, in: folder)
    }
    #expect(try run(["--all", "--write"], in: folder).errors.contains("pages list more events"))
    let again = try run(["--all", "--write"], in: folder)
    #expect(again.output == "" && again.errors.contains("0 of 43 pages list more events"))
  }

  @Test func theLimitAndTheRankingAreChosen() throws {
    let folder = try archive()
    try folder.write("news/2015/11/23/a-new-mayor.md", page("2015/11/23", "A new mayor"))
    let limited = try run(["--limit", "1", "news/2015/11/23/a-new-mayor.md"], in: folder)
    #expect(limited.output.split(separator: "\n").count == 2)
    let habit = try run(["--rank", "archive", "news/2015/11/23/a-new-mayor.md"], in: folder)
    #expect(habit.output.split(separator: "\n").count == 3)
  }

  @Test(arguments: [
    [], ["--all", "x.md"], ["--only-missing", "x.md"], ["--shard", "1/2", "x.md"], ["-", "x.md"],
    ["--stdin-filename", "x.md", "y.md"], ["--limit", "0", "x.md"], ["--rank", "relevanc", "x.md"],
  ])
  func wrongUseIsRefused(_ arguments: [String]) throws {
    let outcome = try run(arguments, in: archive())
    #expect(outcome.status == 2)
    #expect(outcome.output == "" && outcome.errors != "")
  }

  @Test func aPageThatIsMissingDoesNotStopTheOthers() throws {
    let outcome = try run(["news/2015/11/22/the-mayor-resign.md", mayor, "news/2015"], in: archive())
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("The mayor visits the port"))
    #expect(outcome.errors.contains("did you mean 'news/2015/11/22/the-mayor-resigns.md'?"))
  }

  @Test func aTextWithoutNamesGetsPagesWithTheSameWords() throws {
    let folder = try archive()
    let outcome = try run(
      ["--write", "--explain", "-"], in: folder, input: page("2015/11/23", "Everybody visits"))
    #expect(outcome.output == page("2015/11/23", "Everybody visits"))
    let shown = try run(["-"], in: folder, input: page("2015/11/23", "Everybody visits"))
    #expect(shown.output.contains("The mayor visits the port\n"))
    #expect(shown.errors.contains("no page shares a name with it"))
  }

  @Test func aliasesAreConfigured() throws {
    let folder = try archive()
    try folder.write(
      ".dateline.json", "{\"related\": {\"aliases\": {\"mayor\": [\"first citizen\"], \"市长 先生\": [\"市长\"]}}}")
    let outcome = try run(["-"], in: folder, input: page("2015/11/23", "Honours for the First Citizen"))
    #expect(outcome.output.contains("[mayor]"))
  }
}
