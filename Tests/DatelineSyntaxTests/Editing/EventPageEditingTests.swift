import DatelineTestSupport
import Testing

@testable import DatelineSyntax

@Suite struct EventPageEditingTests {
  private let page = SamplePages.chinese(summary: true, sources: true, related: true)
  private let bare = "### [2013-11-28](/news/2013/11/28/index.md)\n\n# Mayor resigns (again)\n\n\n\n"

  @Test(arguments: ["\n", "\r\n", "\r"]) func headlineIsReplacedAndNothingElse(lineEnd: String) throws {
    let text = page.withLineEnds(lineEnd)
    let right = text.replacing("# 港口工人结束罢工。 The strike ends.", with: "# 港口工会结束罢工。 The strike ends.")
    let tree = SyntaxTree(parsing: text)
    let edits = try EventPage(tree).replacingHeadline(with: "港口工会结束罢工。 The strike ends.".utf8)
    #expect(edits.edits.map { String(decoding: $0.replacement, as: UTF8.self) } == ["会"])
    #expect(String(decoding: try edited(tree, by: edits).bytes, as: UTF8.self) == right)
  }

  @Test func equalTextYieldsNoEdit() throws {
    for text in SamplePages.all {
      let page = EventPage(SyntaxTree(parsing: text))
      guard let headline = page.headline?.text else { continue }
      #expect(try page.replacingHeadline(with: headline.bytes).isEmpty)
    }
  }

  @Test(arguments: [
    "", "two\nlines", "two\rlines", "x <!-- dateline-disable-line y -->", "end\r\n", "\n",
  ])
  func headlineThatBreaksThePageIsRefused(text: String) {
    #expect(throws: PageEditError.unreadable(.headlineLine)) {
      try edited(page) { try $0.replacingHeadline(with: text.utf8) }
    }
  }

  @Test func headlineMayHoldWhatHeadlinesHold() throws {
    for text in [" blanks  ", "[x](y)", "# again", "[[a]] {{b}} ''c''", "---"] {
      let new = try edited(page) { try $0.replacingHeadline(with: text.utf8) }
      #expect(new == page.replacing("# 港口工人结束罢工。 The strike ends.", with: "# " + text))
    }
  }

  @Test func missingPartsAreNamed() {
    #expect(throws: PageEditError.missing(.headlineLine)) {
      try edited("x") { try $0.replacingHeadline(with: "y".utf8) }
    }
    #expect(throws: PageEditError.missing(.headlineLine)) {
      try edited("x") { try $0.replacingTopic(with: "y".utf8) }
    }
    #expect(throws: PageEditError.missing(.dateLine)) {
      try edited("# x\n") { try $0.replacingDate(with: #require(CalendarDate(year: 2013, month: 1, day: 2))) }
    }
  }

  @Test func headlineWithoutTextGetsOne() throws {
    #expect(try edited("#\n") { try $0.replacingHeadline(with: "x".utf8) } == "# x\n")
    #expect(try edited("# \n") { try $0.replacingHeadline(with: "x".utf8) } == "# x\n")
    #expect(try edited("#") { try $0.replacingHeadline(with: "x".utf8) } == "# x")
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func topicComesChangesAndGoes(lineEnd: String) throws {
    let text = bare.withLineEnds(lineEnd)
    let topic = try edited(text) { try $0.replacingTopic(with: "City".utf8) }
    #expect(topic == text.replacing("# Mayor", with: "##### City\(lineEnd)# Mayor"))
    let other = try edited(topic) { try $0.replacingTopic(with: "Town".utf8) }
    #expect(other == topic.replacing("City", with: "Town"))
    #expect(try edited(other) { try $0.removingTopic() } == text)
    #expect(try edited(text) { try $0.removingTopic() } == text)
  }

  @Test func dateAndItsLinkAreReplaced() throws {
    let date = try #require(CalendarDate(year: 2016, month: 12, day: 9))
    let new = try edited(page) { try $0.replacingDate(with: date) }
    #expect(
      new
        == page.replacing(
          "[2016-02-3](/news/2016/02/3/index.md)", with: "[2016-12-9](/news/2016/12/9/index.md)"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func summaryComesAndGoesWithTheBlankLinesOfTheDialect(
    lineEnd: String
  ) throws {
    let summary = "工人们周三返回码头 &quot;不再等待&quot;。"
    for (sources, related) in [(true, true), (true, false), (false, true)] {
      let with = SamplePages.chinese(summary: true, sources: sources, related: related).withLineEnds(lineEnd)
      let without = SamplePages.chinese(summary: false, sources: sources, related: related).withLineEnds(
        lineEnd)
      #expect(try edited(without) { try $0.replacingSummary(with: summary.utf8) } == with)
      #expect(try edited(with) { try $0.removingSummary() } == without)
    }
    let text = bare.withLineEnds(lineEnd)
    let new = try edited(text) { try $0.replacingSummary(with: "So it is.".utf8) }
    #expect(new.hasSuffix("# Mayor resigns (again)\n\nSo it is.\n\n\n".withLineEnds(lineEnd)))
    #expect(try edited(new) { try $0.removingSummary() } == text)
  }

  @Test(arguments: ["", " ", "# x", "### Related:", "1. [a](b)", "a\nb", "<!-- dateline-disable-page -->"])
  func summaryThatIsNoneIsRefused(text: String) {
    for page in [page, bare] {
      #expect(throws: PageEditError.unreadable(.summaryLine)) {
        try edited(page) { try $0.replacingSummary(with: text.utf8) }
      }
    }
  }

  @Test func linkTextAndDestinationAreReplaced() throws {
    let new = try edited(page) {
      try #require($0.related?.items.first { _ in true }?.link).replacingText(with: "[a]](b (c".utf8)
    }
    #expect(new == page.replacing("[ 港口关闭。 ]", with: "[[a]](b (c]"))
    let other = try edited(page) {
      try #require($0.sources?.items.first { _ in true }?.link).replacingDestination(
        with: "http://b.example/_(x)".utf8)
    }
    #expect(other == page.replacing("(https://example.org/a?b=1&c=2)", with: "(http://b.example/_(x))"))
  }

  @Test func linkTextThatIsReadOtherwiseIsRefused() {
    #expect(throws: PageEditError.unreadable(.link)) {
      try edited(page) {
        try #require($0.sources?.items.first { _ in true }?.link).replacingText(with: "a](b".utf8)
      }
    }
    for destination in ["/news/a)b.md", "/news/a\n.md", "/zh/news/](x.md"] {
      #expect(throws: PageEditError.unreadable(.link)) {
        try edited(page) {
          try #require($0.related?.items.first { _ in true }?.link).replacingDestination(
            with: destination.utf8)
        }
      }
    }
    #expect(throws: PageEditError.missing(.openParenthesis)) {
      try edited("# x\n\n### Related:\n\n1. [a\n") {
        try #require($0.related?.items.first { _ in true }?.link).replacingDestination(with: "b".utf8)
      }
    }
  }

  @Test func contextNamesAreReplaced() throws {
    func context(_ page: EventPage) throws -> Context {
      try #require(page.related?.items.first { _ in true }?.context)
    }
    let new = try edited(page) {
      try context($0).replacingNames(with: ["March 11, 2004", "港口"].map { Array($0.utf8) })
    }
    #expect(new == page.replacing("_消息: 上海, 港口_", with: "_消息: March 11, 2004, 港口_"))
    for names in [[], [""], ["a "], [" a"], ["a,"], ["a\nb"]] as [[String]] {
      #expect(throws: PageEditError.self) {
        try edited(page) { try context($0).replacingNames(with: names.map { Array($0.utf8) }) }
      }
    }
  }
}
