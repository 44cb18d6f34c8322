import DatelineArchive
import DatelineEditing
import DatelineRules
import DatelineSyntax
import Testing

struct NewPageCompletionTests {
  @Test func emptyPageBecomesAnEventPage() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer("news/2017/03/10/a.md", "|")
    let item = try #require(offer.list.items.first)
    #expect(offer.list.items.count == 1)
    #expect(item.kind == .skeleton)
    #expect(
      item.snippet == """
        ### [2017-03-10](/news/2017/03/10/index.md)

        # ${1:Headline}

        ${2:Summary}




        ### Source:

        1. [${3:Publisher}](${4:https://})

        ### Related:

        1. $0

        """)
    #expect(try offer.applyingFirst().hasPrefix("### [2017-03-10](/news/2017/03/10/index.md)\n\n# \n\n\n"))
  }

  @Test func archiveThatIsNotReadYetTellsNoDialect() throws {
    let document = Document(
      DocumentText([]), at: ArchivePath("news/2017/03/10/a.md"), dialects: .builtIn)
    let list = PageSnapshot(document, linter: Linter()).completions(at: 0)
    #expect(list.items.isEmpty)
    #expect(list.isIncomplete)
  }

  @Test func dialectsThatWantATopicGetOne() throws {
    var desk = CompletionDesk(CompletionDesk.chinese)
    let offer = try desk.offer("news/2018/04/9/a.md", "\n|\n")
    #expect(offer.list.items.first?.snippet?.contains("##### ${1:Topic}\n# ${2:Headline}\n") ?? false)
    #expect(
      offer.list.items.first?.snippet?.contains(
        "### 信息来源:\n\n1. [${4:Publisher}](${5:https://})\n\n### 有关:\n\n1. $0\n") ?? false)
  }

  @Test func dayIsTakenFromTheCallerWhereThePathHasNone() throws {
    var desk = CompletionDesk()
    #expect(try desk.offer("draft.md", "|").labels.isEmpty)
    let today = CalendarDate(year: 2017, month: 3, day: 4)
    let offer = try desk.offer("draft.md", "|", options: CompletionOptions(today: today))
    #expect(try offer.applyingFirst().hasPrefix("### [2017-03-4](/news/2017/03/4/index.md)\n"))
  }

  private static let index = "news/2017/03/8/index.md"
  private static let readme = "news/2017/03/8/README.md"

  @Test func emptyIndexListsItsDay() throws {
    var files = CompletionDesk.english
    files["news/2017/03/7/index.md"] =
      "## [2017-03-7](/news/2017/03/7/index.md)\n\n##### Storm Ada\n### [Storm over Sarn](/\(CompletionDesk.storm))\nThe storm Ada hits Sarn and Lindall Sound.\n\n"
    for path in [Self.index, Self.readme] {
      var desk = CompletionDesk(files)
      let offer = try desk.offer(path, "|")
      #expect(offer.list.items.count == 1)
      guard path == Self.index else { continue }
      #expect(
        try offer.applyingFirst() == """
          ## [2017-03-8](/news/2017/03/8/index.md)

          ### [Ferry to Sarn runs again ](/\(CompletionDesk.ferry))
          The ferry sails from Lindall Sound at noon.

          ## [Previous Day...](/news/2017/03/7/index.md)


          """)
    }
  }

  @Test func indexOfADayWithoutPagesHasItsHeading() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer("news/2017/03/20/index.md", "|")
    #expect(try offer.applyingFirst() == "## [2017-03-20](/news/2017/03/20/index.md)\n\n")
  }

  private static let day = "## [2017-03-8](/news/2017/03/8/index.md)\n\n"

  @Test(arguments: ["### |", "### fer|", "### [Fer|", "|", "###|"])
  func entriesOfPagesThatAreMissing(line: String) throws {
    var files = CompletionDesk.english
    let other = "news/2017/03/8/a-park.md"
    files[other] = CompletionDesk.page("2017-03-8", topic: "Parks", "A park", "It opens.")
    var desk = CompletionDesk(files)
    let listed = Self.day + "### [A park](/\(other))\nIt opens.\n\n"
    let offer = try desk.offer(Self.index, listed + line + "\n")
    #expect(offer.labels == ["Ferry to Sarn runs again"])
    #expect(
      try offer.applyingFirst() == listed
        + "### [Ferry to Sarn runs again ](/\(CompletionDesk.ferry))\nThe ferry sails from Lindall Sound at noon.\n"
    )
    let empty = try desk.offer(Self.index, Self.day + "##### Parks\n### |\n")
    #expect(empty.labels == ["A park", "Ferry to Sarn runs again"])
    #expect(try empty.applyingFirst() == Self.day + "##### Parks\n### [A park](/\(other))\nIt opens.\n")
    let whole = try desk.offer(Self.index, Self.day + "### |\n")
    #expect(try whole.applyingFirst() == Self.day + "##### Parks\n### [A park](/\(other))\nIt opens.\n")
  }

  @Test func chineseEntries() throws {
    var desk = CompletionDesk(CompletionDesk.chinese)
    let day = "## [2018-04-6](/zh/news/2018/04/6/index.md)\r\n\r\n"
    let offer = try desk.offer("news/2018/04/6/index.md", day + "### 恢復|\r\n")
    #expect(
      try offer.applyingFirst() == day + "##### 青屿大桥\r\n### [ 青屿大桥恢复通行。](/zh/\(CompletionDesk.bridge))\r\n")
    let topics = try desk.offer("news/2018/04/6/index.md", day + "##### |\r\n")
    #expect(topics.labels.first == "青屿大桥")
  }

  @Test func pathsOfAnEntryAreThoseOfTheDay() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(Self.index, Self.day + "### [](|\n")
    #expect(
      try offer.applyingFirst() == Self.day + "### [Ferry to Sarn runs again ](/\(CompletionDesk.ferry))\n")
  }

  @Test func headingsOfDays() throws {
    var files = CompletionDesk.english
    files["news/2017/03/7/index.md"] = "## [2017-03-7](/news/2017/03/7/index.md)\n"
    var desk = CompletionDesk(files)
    #expect(
      try desk.offer(Self.index, "##|\n\n### [a](b)\n").labels == ["## [2017-03-8](/news/2017/03/8/index.md)"]
    )
    #expect(
      try desk.offer(Self.index, Self.day + "##|").labels == [
        "## [Previous Day...](/news/2017/03/7/index.md)"
      ])
  }

  @Test func documentationShowsThePage() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, CompletionDesk.votesPage + "\n### Related:\n\n1. storm|")
    let subject = try #require(offer.list.items.first?.subject)
    #expect(subject == .page(ArchivePath(CompletionDesk.storm)))
    let text = try #require(offer.page.documentation(of: subject)).markdown().replacing("\\", with: "")
    for part in ["Storm over Sarn", "2017-03-7", "Storm Ada", "The storm Ada hits Sarn"] {
      #expect(text.contains(part))
    }
    #expect(offer.page.documentation(of: .page(ArchivePath("news/2017/03/7/none.md"))) == nil)
    #expect(offer.page.documentation(of: .name(Array("Sarn".utf8))) != nil)
    #expect(offer.page.documentation(of: .topic(Array("chess".utf8))) != nil)
  }
}
