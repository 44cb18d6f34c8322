import DatelineArchive
import DatelineEditing
import DatelineRules
import DatelineSyntax
import Testing

struct HoverTests {
  private let desk = BilingualDesk.desk

  private func hover(_ path: String, at piece: String, plus distance: Int = 0) throws -> String? {
    try desk.page(path).hover(at: desk.offset(of: piece, in: path, plus: distance))?.text.markdown()
  }

  @Test func linkShowsItsPage() throws {
    let text = try hover(BilingualDesk.votes, at: "[Ferry to", plus: 3)
    #expect(
      text == """
        **Ferry to Sarn runs again 🚢**

        2017-03-8 · Sarn

        The ferry sails at noon, \\*wind\\* permitting.

        Shared: Café, Sarn
        """)
  }

  @Test func hoverOfALinkCoversTheLink() throws {
    let page = try desk.page(BilingualDesk.votes)
    let hover = try #require(
      page.hover(at: desk.offset(of: "ferry-to-sarn-runs-again", in: BilingualDesk.votes)))
    #expect(
      String(decoding: page.bytes[hover.range], as: UTF8.self)
        == "[Ferry to Sarn runs again 🚢](/news/2017/03/8/ferry-to-sarn-runs-again.md)")
  }

  @Test func staleTextIsShownBesideTheHeadline() throws {
    let text = try #require(try hover(BilingualDesk.votes, at: "[港口工人]", plus: 1))
    #expect(text.hasPrefix("**港口工人罢工 👷**\n\n2017-03-7 · 港口\n\n"))
    #expect(text.hasSuffix("The link's text isn't the page's headline: **港口工人**"))
    let fresh = try #require(try hover(BilingualDesk.votes, at: "[Ferry to"))
    #expect(!fresh.contains("isn't"))
  }

  @Test func staleEntryOfAnIndexToo() throws {
    let text = try #require(try hover(BilingualDesk.index, at: "[港口]", plus: 2))
    #expect(text.hasPrefix("**港口重开。**"))
    #expect(text.hasSuffix("The link's text isn't the page's headline: **港口**"))
  }

  @Test func missingPageNamesTheNearest() throws {
    let text = try hover(BilingualDesk.votes, at: "[Ferry stops]")
    #expect(
      text == """
        There is no page `news/2017/03/8/ferry-to-sarn-runs-agian.md`.

        Nearest: [Ferry to Sarn runs again 🚢](/news/2017/03/8/ferry-to-sarn-runs-again.md) (2017-03-8)
        """)
  }

  @Test func linkToADayListsItsEvents() throws {
    let text = try hover(BilingualDesk.votes, at: "[2017-03-9]", plus: 4)
    #expect(
      text == """
        **2017-03-9** · 2 events

        - [Sarn votes](/news/2017/03/9/sarn-votes.md)
        - [港口重开。](/news/2017/03/9/%E6%B8%AF%E5%8F%A3%E9%87%8D%E5%BC%80.md)
        """)
    let without = try hover(BilingualDesk.strike, at: "[2017-03-7]")
    #expect(without?.hasPrefix("**2017-03-7** · 1 event; the day has no index\n") == true)
  }

  @Test func nameShowsItsPages() throws {
    let text = try hover(BilingualDesk.harbour, at: "港口_", plus: 3)
    #expect(
      text == """
        **港口** · 3 pages, the topic of 2

        - 2017-03-9 [Sarn votes](/news/2017/03/9/sarn-votes.md)
        - 2017-03-9 [港口重开。](/news/2017/03/9/%E6%B8%AF%E5%8F%A3%E9%87%8D%E5%BC%80.md)
        - 2017-03-7 [港口工人罢工 👷](/news/2017/03/7/%E6%B8%AF%E5%8F%A3%E5%B7%A5%E4%BA%BA%E7%BD%A2%E5%B7%A5.md)
        """)
  }

  @Test func topicShowsItsTimeline() throws {
    let text = try hover(BilingualDesk.votes, at: "##### Sarn", plus: 8)
    #expect(
      text == """
        **Sarn** · topic of 2 events

        - 2017-03-9 [Sarn votes](/news/2017/03/9/sarn-votes.md)
        - 2017-03-8 [Ferry to Sarn runs again 🚢](/news/2017/03/8/ferry-to-sarn-runs-again.md)

        In the contexts of 3 pages
        """)
  }

  @Test func topicOfAnIndexAloneIsAName() throws {
    var desk = BilingualDesk.desk
    let (page, offset) = try desk.page(
      "news/2017/03/8/index.md",
      marked: "## [2017-03-8](/news/2017/03/8/index.md)\n\n##### Caf|é\n### [A](/a.md)\n")
    #expect(page.hover(at: offset)?.text.plainText.hasPrefix("Café · 3 pages\n") == true)
  }

  @Test func longTimelineHasItsFirstEvent() throws {
    var desk = BilingualDesk.desk
    for day in 1...7 {
      desk.open(
        "news/2018/01/\(day)/a.md",
        "### [2018-01-\(day)](/news/2018/01/\(day)/index.md)\n\n##### Sarn\n# Day \(day)\n")
    }
    let text = try #require(
      try desk.page(BilingualDesk.votes).hover(at: desk.offset(of: "Sarn\n#", in: BilingualDesk.votes))
    )
    .text.plainText
    #expect(text.hasPrefix("Sarn · topic of 9 events\n\nLatest:\n\n- 2018-01-7 Day 7\n- 2018-01-6 Day 6\n"))
    #expect(text.contains("\n\nFirst: 2017-03-8 Ferry to Sarn runs again 🚢\n\n"))
    #expect(!text.contains("Day 2"))
  }

  @Test func headlineTellsWhoLinksHere() throws {
    let text = try hover(BilingualDesk.votes, at: "# Sarn votes", plus: 4)
    #expect(
      text == """
        **1 page** links here

        - 2017-03-9 [港口重开。](/news/2017/03/9/%E6%B8%AF%E5%8F%A3%E9%87%8D%E5%BC%80.md)
        """)
    #expect(try hover(BilingualDesk.harbour, at: "# 港口重开", plus: 4) == "**0 pages** link here")
  }

  @Test func sourceNamesTheUsualPublisher() throws {
    let text = try hover(BilingualDesk.votes, at: "post.example/votes")
    #expect(text == "`post.example`: **Lindall Post** in 2 of 3 sources\n\nAlso: The Post (1)")
    var desk = BilingualDesk.desk
    let (page, offset) = try desk.page(
      "news/2017/03/9/x.md", marked: "# A\n\n### Source:\n1. [B](https://new.exa|mple/)\n")
    #expect(page.hover(at: offset)?.text.plainText == "new.example: B in 1 of 1 source")
  }

  @Test func headingSaysWhatItsSectionIs() throws {
    #expect(
      try hover(BilingualDesk.votes, at: "### Related:", plus: 5)
        == "**Related events**: 3 of at most 10 in the dialect 'en', those with the most shared names first.")
    #expect(try hover(BilingualDesk.harbour, at: "信息来源", plus: 3)?.hasPrefix("**Sources**") == true)
  }

  @Test func commentIsExplained() throws {
    #expect(
      try hover(BilingualDesk.strike, at: "<!-- date", plus: 6)
        == "Switches raw-html, bad-name off in this section.")
    let rule = try #require(try hover(BilingualDesk.strike, at: "raw-html", plus: 2))
    #expect(rule == RuleRegistry.explanation(ofRule: "raw-html")?.markdown())
    #expect(try hover(BilingualDesk.strike, at: "bad-name") == "There is no such rule.")
  }

  @Test func findingsAreExplainedOnDemand() throws {
    let page = try desk.page(BilingualDesk.votes)
    let offset = try desk.offset(of: "[港口工人]", in: BilingualDesk.votes, plus: 2)
    let text = try #require(page.hover(at: offset, explaining: page.diagnostics())).text.markdown()
    #expect(text.contains("`stale-related-text`: The text of a related link"))
    #expect(!text.contains("broken-related-link"))
  }

  @Test func everyRuleHasAnExplanation() throws {
    for rule in RuleRegistry.metadata {
      let text = try #require(RuleRegistry.explanation(ofRule: rule.id, withExamples: true)).markdown()
      #expect(text.contains(rule.summary) && text.contains("Bad:"), "\(rule.id)")
    }
    #expect(RuleRegistry.explanation(ofRule: "no-such-rule") == nil)
  }

  @Test func wordsOfPagesNeverBecomeMarkUp() {
    let text = RichText([
      .paragraph([.plain("1. # *a* [b](c) <d> `e` _f_"), .strong("x**y"), .code("a`b")]),
      .list([[.link("p]q", to: ArchivePath("a (b)/é.md"))]]), .code("```\nx"),
    ])
    #expect(
      text.markdown() == """
        1\\. # \\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\_f\\_**x\\*\\*y**``a`b``

        - [p\\]q](/a%20%28b%29/%C3%A9.md)

        ````markdown
        ```
        x
        ````
        """)
  }

  @Test func outsideAnArchiveOnlyThePageItselfIsKnown() {
    let text = BilingualDesk.files[BilingualDesk.votes] ?? ""
    let document = Document(
      DocumentText(Array(text.utf8)), at: ArchivePath(BilingualDesk.votes), dialects: .builtIn)
    let page = PageSnapshot(document, linter: Linter())
    #expect(
      (0...text.utf8.count).compactMap { page.hover(at: $0)?.range }.reduce(into: Set()) { $0.insert($1) }
        .count == 2)
    #expect((0...text.utf8.count).allSatisfy { page.definition(at: $0) == nil })
    #expect(page.lenses().isEmpty && page.inlineHints().isEmpty)
  }
}
