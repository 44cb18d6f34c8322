import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import Testing

@Suite struct AddingTests {
  @Test(arguments: [false, true]) func aNewIndexListsAllPagesOfItsDay(hasReadme: Bool) throws {
    var archive = TestArchive()
    for slug in ["a", "b"] {
      archive["news/2015/11/20/\(slug).md"] =
        "### [2015-11-20](/news/2015/11/20/index.md)\n\n# \(slug)\n\nS\n"
    }
    let head = "## [2015-11-20](/news/2015/11/20/index.md)\n\n"
    func entry(_ slug: String) -> String { "### [\(slug)](/news/2015/11/20/\(slug).md)\nS\n\n" }
    let known = "##### T\n" + entry("b")
    if hasReadme { archive["news/2015/11/20/README.md"] = head + known }
    let new = try NewEntry(date(2015, 11, 20), "aa", summary: "S")
    let there = try archive.after { (reader) throws(AuthoringRefusal) in try reader.adding(new) }
    let index = try #require(there["news/2015/11/20/index.md"])
    let entries = DayIndex(SyntaxTree(parsing: Array(index.utf8), as: .dayIndex)).days.flatMap(\.entries)
    #expect(
      entries.compactMap { $0.link?.text?.description } == (hasReadme ? ["b", "a", "aa"] : ["a", "b", "aa"]))
    #expect(index.contains(known) == hasReadme)
    #expect(there["news/2015/11/20/README.md"] == index)
    #expect(try there.reader().aligningIndexes() == AuthoringPlan())
  }

  @Test func aPageWithAllPartsIsWrittenInEnglish() throws {
    let archive = try TestArchive.fixture("english")
    let entry = try NewEntry(
      date(2017, 3, 9), "Port Lindall's café opens. ", summary: " It serves tea. ", topic: "Port Lindall",
      sources: [
        "https://www.unheard-of.example/cafe?a=b&c=d", "Cover Image=https://pictures.example/1.jpg",
        "https://coast-herald.example/cafe",
      ])
    let plan = try archive.reader().adding(entry)
    let new = archive.applying(plan)
    #expect(
      new["news/2017/03/9/port-lindall-s-cafe-opens.md"] == """
        ### [2017-03-9](/news/2017/03/9/index.md)

        ##### Port Lindall
        # Port Lindall's café opens. 

        It serves tea.




        ### Source:

        1. [Coast Herald](https://coast-herald.example/cafe)
        2. [unheard-of.example](https://www.unheard-of.example/cafe?a=b&c=d)
        3. [Cover Image](https://pictures.example/1.jpg)

        """)
    let added = """
      ##### Port Lindall
      ### [Port Lindall's café opens. ](/news/2017/03/9/port-lindall-s-cafe-opens.md)
      It serves tea.

      ## [Previous Day
      """
    #expect(new["news/2017/03/9/index.md"]?.contains("_Context: Orford Quay, library_\n\n" + added) == true)
    #expect(new["news/2017/03/9/README.md"] == new["news/2017/03/9/index.md"])
    #expect(
      archive.differences(to: new) == [
        "README.md", "index.md", "news/2017/03/9/README.md", "news/2017/03/9/index.md",
        "news/2017/03/9/port-lindall-s-cafe-opens.md",
      ])
    #expect(plan.leftAlone.map(\.reason) == [.unnamedPublisher(host: .init("unheard-of.example"))])
  }

  @Test(arguments: [
    ("https://x.example/a(b)c", "https://x.example/a(b)c"),
    ("https://x.example/a)b", "https://x.example/a%29b"),
    ("https://x.example/(a(b)", "https://x.example/%28a(b)"),
    ("https://x.example/)a(b)(", "https://x.example/%29a(b)%28"),
  ])
  func loneParenthesesInAddressesAreEncoded(given: String, written: String) throws {
    let archive = try TestArchive.fixture("english")
    let entry = try NewEntry(date(2017, 3, 9), "A ship sails", sources: ["A [B] C=" + given])
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.adding(entry) }
    #expect(
      new["news/2017/03/9/a-ship-sails.md"]?.hasSuffix("\n### Source:\n\n1. [A [B] C](\(written))\n") == true)
  }

  @Test(arguments: ["A]", "A [B", "]A[", "A](x) B", "A\\", "[A\\]"])
  func namesThatMarkdownCanNotReadAreRefused(name: String) throws {
    #expect(throws: AuthoringRefusal.unreadablePublisher(Array(name.utf8))) {
      try NewSource(Array("\(name)=https://x.example/".utf8))
    }
  }

  @Test func aPageWithFormatsIsWritten() throws {
    let archive = try TestArchive.fixture("english")
    let entry = try NewEntry(
      date(2017, 3, 10), "A ship sails", sources: ["https://island-voice.example/ship"],
      dialect: .englishWithFormats)
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.adding(entry) }
    #expect(
      new["news/2017/03/10/a-ship-sails.md"] == """

        Formats: [HTML](/news/2017/03/10/a-ship-sails.html)  [JSON](/news/2017/03/10/a-ship-sails.json)  [XML](/news/2017/03/10/a-ship-sails.xml)  

        ### [2017-03-10](/news/2017/03/10/index.md)

        # A ship sails


        ### Sources:

        1. [Island Voice](https://island-voice.example/ship)

        """)
  }

  @Test func aPageIsWrittenInChinese() throws {
    let archive = try TestArchive.fixture("chinese")
    let entry = try NewEntry(
      date(2018, 4, 6), "青屿岛12,500人种树。 ", summary: "种树。", topic: "青屿岛",
      sources: ["新闻网=https://news.example/tree"])
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.adding(entry) }
    #expect(
      new["news/2018/04/6/青屿岛12500人种树.md"] == """
        ### [2018-04-6](/news/2018/04/6/index.md)

        ##### 青屿岛
        # 青屿岛12,500人种树。 

        种树。


        ### 信息来源:

        1. [新闻网](https://news.example/tree)

        """)
    #expect(
      new["news/2018/04/6/index.md"]?.contains(
        """
        .md)
        ##### 青屿岛
        ### [青屿岛12,500人种树。 ](/zh/news/2018/04/6/青屿岛12500人种树.md)
        ## [前一天...](/zh/news/2018/04/5/index.md)


        """) == true)
    let untitled = try NewEntry(date(2018, 4, 6), "无题", topic: "青屿岛")
    let bare = try archive.after { (reader) throws(AuthoringRefusal) in try reader.adding(untitled) }
    #expect(
      bare["news/2018/04/6/无题.md"] == "### [2018-04-6](/news/2018/04/6/index.md)\n\n##### 青屿岛\n# 无题\n\n\n\n")
  }

  @Test func aNewDayGetsAnIndexAndIsLinkedFromTheDayAfter() throws {
    for (name, day, label, after) in [
      ("english", try date(2017, 3, 20), "Previous Day...", nil as String?),
      ("chinese", try date(2018, 4, 1), "前一天...", "news/2018/04/5"),
    ] {
      let archive = try TestArchive.fixture(name)
      let entry = try NewEntry(day, "42", summary: "S", topic: "T")
      let plan = try archive.reader().adding(entry)
      let new = archive.applying(plan)
      let folder = "news/\(day.pathComponents)"
      let index = try #require(new["\(folder)/index.md"])
      #expect(new["\(folder)/README.md"] == index)
      if name == "english" {
        #expect(
          index == """

            Formats: [HTML](2017/03/20/index.html)  [JSON](2017/03/20/index.json)  [XML](2017/03/20/index.xml)  

            ## [2017-03-20](/news/2017/03/20/index.md)

            ##### T
            ### [42](/news/2017/03/20/42.md)
            S

            ## [\(label)](/news/2017/03/11/index.md)


            """)
      } else {
        #expect(
          index
            == "## [2018-04-1](/zh/news/2018/04/1/index.md)\n\n##### T\n### [42](/zh/news/2018/04/1/42.md)\n")
      }
      if let after {
        let later = try #require(new["\(after)/index.md"])
        #expect(later == archive["\(after)/index.md"]! + "## [\(label)](/zh/news/2018/04/1/index.md)\n\n")
        #expect(new["\(after)/README.md"] == later)
      }
    }
  }

  @Test(arguments: [
    ("", AuthoringRefusal.emptyHeadline), ("   ", .emptyHeadline),
    ("a\nb", .manyLines(.headline)), ("a\u{2028}b", .manyLines(.headline)), ("a\tb", .unprintable(.headline)),
    ("。！", .noSlug), ("Index", .reservedSlug(.init("index"))), ("ReadMe", .reservedSlug(.init("readme"))),
    (
      "Sarn Island votes to join the national park of Lindall Sound!",
      .pageExists(
        ArchivePath("news/2017/03/9/sarn-island-votes-to-join-the-national-park-of-lindall-sound.md"))
    ),
  ])
  func headlinesThatCanNotBeAreRefused(headline: String, refusal: AuthoringRefusal) throws {
    let archive = try TestArchive.fixture("english")
    let entry = try NewEntry(date(2017, 3, 9), headline)
    #expect(throws: refusal) { try archive.reader().adding(entry) }
  }

  @Test func chinesePagesNeedATopic() throws {
    let archive = try TestArchive.fixture("chinese")
    let entry = try NewEntry(date(2018, 4, 6), "种树", topic: " ")
    #expect(throws: AuthoringRefusal.missingTopic(dialect: "zh")) { try archive.reader().adding(entry) }
  }

  @Test(arguments: [
    "", "x", "ftp://a.example/b", "Name=", "=https://a.example", "https://", "https://a b.example/",
  ])
  func sourcesThatAreNoAddressAreRefused(source: String) {
    #expect(throws: AuthoringRefusal.invalidSource(Array(source.utf8))) { try NewSource(Array(source.utf8)) }
  }

  @Test func sourcesAreRead() throws {
    let plain = try NewSource(.init("https://a.example/?b=https://c.example"))
    #expect(plain.publisher == nil && plain.host == .init("a.example"))
    let named = try NewSource(.init("A=B =http://www.A.example:80/"))
    #expect(named.publisher == .init("A=B") && named.host == .init("a.example"))
    #expect(named.address == .init("http://www.A.example:80/"))
    #expect(throws: AuthoringRefusal.manyLines(.source)) { try NewSource(.init("https://a.example/\nx")) }
  }

  @Test func aSourceThatIsNamedTwiceIsRefused() throws {
    let archive = try TestArchive.fixture("english")
    let entry = try NewEntry(date(2017, 3, 9), "X", sources: ["https://a.example/", "B=https://a.example/"])
    #expect(throws: AuthoringRefusal.repeatedSource(.init("https://a.example/"))) {
      try archive.reader().adding(entry)
    }
  }

  @Test(arguments: ["# x", "### Source:", "1. [a](b)", "<!-- dateline-disable-line raw-html -->"])
  func aSummaryThatWouldBeReadAsSomethingElseIsRefused(summary: String) throws {
    let archive = try TestArchive.fixture("english")
    let entry = try NewEntry(date(2017, 3, 9), "X", summary: summary)
    #expect(throws: AuthoringRefusal.self) { try archive.reader().adding(entry) }
  }

  @Test func anEntryUnderTheTopicAboveHasNoTopicLineOfItsOwnInChinese() throws {
    var archive = TestArchive()
    archive.setIndex(
      "news/2018/04/6",
      "## [2018-04-6](/zh/news/2018/04/6/index.md)\n\n##### T\n### [a](/zh/news/2018/04/6/a.md)\n")
    archive["news/2018/04/6/a.md"] =
      "### [2018-04-6](/news/2018/04/6/index.md)\n\n##### T\n# a\n\n\n\n\n### 信息来源:\n\n1. [x](https://x.example/)\n"
    let entry = try NewEntry(date(2018, 4, 6), "b", topic: "T")
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.adding(entry) }
    #expect(new["news/2018/04/6/index.md"]?.hasSuffix("a.md)\n### [b](/zh/news/2018/04/6/b.md)\n") == true)
  }
}
