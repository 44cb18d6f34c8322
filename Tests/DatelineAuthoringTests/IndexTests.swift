import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct IndexTests {
  private static let right = """
    ## [2018-04-6](/zh/news/2018/04/6/index.md)

    ##### T
    ### [a](/zh/news/2018/04/6/a.md)
    ### [b](/zh/news/2018/04/6/b.md)
    ##### U
    ### [c](/zh/news/2018/04/6/c.md)

    """

  private static func archive(_ index: String? = nil) -> TestArchive {
    var archive = TestArchive()
    if let index { archive.setIndex("news/2018/04/6", index) }
    for (slug, topic) in [("a", "T"), ("b", "T"), ("c", "U")] {
      archive["news/2018/04/6/\(slug).md"] =
        "### [2018-04-6](/news/2018/04/6/index.md)\n\n##### \(topic)\n# \(slug)\n\n\n\n\n### 信息来源:\n\n1. [x](https://x.example/)\n"
    }
    return archive
  }

  @Test(arguments: ["english", "chinese"]) func whatIsInLineStays(name: String) throws {
    let archive = try TestArchive.fixture(name)
    #expect(try archive.reader().aligningIndexes() == AuthoringPlan())
  }

  @Test func anIndexIsMade() throws {
    let new = try Self.archive().after { (reader) throws(AuthoringRefusal) in try reader.aligningIndexes() }
    #expect(new["news/2018/04/6/index.md"] == Self.right)
    #expect(new["news/2018/04/6/README.md"] == Self.right)
  }

  @Test func aReadmeWithoutIndexBecomesIt() throws {
    // Order and topics aren't those that a new index would have.
    let readme = """
      ## [2018-04-6](/zh/news/2018/04/6/index.md)

      ##### U
      ### [c](/zh/news/2018/04/6/c.md)
      _背景: C_
      ##### T
      ### [b](/zh/news/2018/04/6/b.md)

      ## [前一天](/zh/news/2018/04/5/index.md)

      """
    var archive = Self.archive()
    archive["news/2018/04/6/README.md"] = readme
    archive.setIndex(
      "news/2018/04/7",
      "## [2018-04-7](/zh/news/2018/04/7/index.md)\n\n## [前一天](/zh/news/2018/04/6/index.md)\n\n")
    let plan = try archive.reader().aligningIndexes(of: [date(2018, 4, 6)])
    let new = archive.applying(plan)
    #expect(
      new["news/2018/04/6/index.md"]
        == readme.replacing("b.md)\n", with: "b.md)\n### [a](/zh/news/2018/04/6/a.md)\n"))
    #expect(new["news/2018/04/6/README.md"] == new["news/2018/04/6/index.md"])
    #expect(plan.leftAlone.isEmpty)
    // What is no index is left alone.
    archive["news/2018/04/6/README.md"] = "# About\n\nThis day.\n"
    let other = archive.applying(try archive.reader().aligningIndexes(of: [date(2018, 4, 6)]))
    #expect(other["news/2018/04/6/index.md"] == Self.right)
  }

  @Test(arguments: [
    // Missing.
    ("##### U\n### [c](/zh/news/2018/04/6/c.md)\n", ""),
    // Stale headline, stale topic.
    ("### [b](", "### [old]("), ("##### U", "##### V"),
    // Repeated: the entry that shows the page stays.
    (
      "### [a](/zh/news/2018/04/6/a.md)\n",
      "### [old](/zh/news/2018/04/6/a.md)\n### [a](/zh/news/2018/04/6/a.md)\n"
    ),
    ("##### U\n", "### [c](/zh/news/2018/04/6/c.md)\n##### U\n"),
    // Without a page.
    ("##### U\n", "##### X\n### [x](/zh/news/2018/04/6/x.md)\n##### U\n"),
    ("##### T\n", "##### X\n### [x](/zh/news/2018/04/6/x.md)\n##### T\n### [y](/zh/news/2018/04/6/y.md)\n"),
  ])
  func slipsAreMended(right: String, slip: String) throws {
    let archive = Self.archive(Self.right.replacing(right, with: slip))
    #expect(archive["news/2018/04/6/index.md"] != Self.right)
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.aligningIndexes() }
    #expect(new["news/2018/04/6/index.md"] == Self.right)
    #expect(new["news/2018/04/6/README.md"] == Self.right)
    #expect(try new.reader().aligningIndexes().changes.isEmpty)
  }

  @Test func aReadmeThatDiffersIsBroughtInLineByItself() throws {
    var archive = Self.archive(Self.right)
    archive["news/2018/04/6/README.md"] = Self.right.replacing("[a]", with: "[old]")
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.aligningIndexes() }
    #expect(new["news/2018/04/6/README.md"] == Self.right)
    archive["news/2018/04/6/README.md"] = Self.right + "\nA remark.\n"
    archive["news/2018/04/6/index.md"] = Self.right + "\nAnother remark.\n"
    let plan = try archive.reader().aligningIndexes()
    #expect(plan.changes.isEmpty)
    #expect(plan.leftAlone.map(\.reason) == [.differingReadme])
  }

  @Test(arguments: [
    ("", "", ""), ("", "\n\n", ""), ("", "remark", "remark"), ("remark", "", "remark"), ("", nil, ""),
  ])
  func theOneThatLacksLinesBecomesTheOther(index: String, readme: String?, both: String) throws {
    var archive = Self.archive(Self.right + index)
    archive["news/2018/04/6/README.md"] = readme.map { Self.right + $0 }
    // An archive that has a README elsewhere.
    archive.setIndex("news/2018/04/5", "## [2018-04-5](/zh/news/2018/04/5/index.md)\n\n")
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.aligningIndexes() }
    #expect(new["news/2018/04/6/index.md"] == Self.right + both)
    #expect(new["news/2018/04/6/README.md"] == Self.right + both)
  }

  @Test func anArchiveWithoutReadmesStaysSo() throws {
    var archive = Self.archive()
    archive["news/2018/04/6/index.md"] = Self.right
    #expect(try archive.reader().aligningIndexes() == AuthoringPlan())
    let entry = try NewEntry(date(2018, 4, 7), "新闻", topic: "T")
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.adding(entry) }
    #expect(new["news/2018/04/7/index.md"] != nil && new["news/2018/04/7/README.md"] == nil)
  }

  // MARK: The day before

  @Test(arguments: [
    // Past a day, to a day without index, to none though its neighbours have one.
    ("/06/index", "/05/index"), ("/7/index.md)\n\n", "/3/index.md)\n\n"),
    ("\n## [Previous Day...](/news/2015/11/7/index.md)\n\n", "\n"),
  ])
  func theLinkToTheDayBeforeIsMended(right: String, slip: String) throws {
    var archive = TestArchive()
    for (day, earlier) in [(5, nil), (7, 5), (8, 7), (9, 8)] {
      let last = earlier.map { "## [Previous Day...](/news/2015/11/\($0)/index.md)\n\n" } ?? ""
      archive.setIndex(
        "news/2015/11/\(day)",
        "## [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n### [P](/news/2015/11/\(day)/p.md)\nS\n\n\(last)"
      )
      archive["news/2015/11/\(day)/p.md"] =
        "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n# P\n\nS\n"
    }
    #expect(try archive.reader().aligningIndexes() == AuthoringPlan())
    let index = try #require(archive["news/2015/11/8/index.md"])
    var damaged = archive
    damaged.setIndex("news/2015/11/8", index.replacing(right, with: slip))
    let new = try damaged.after { (reader) throws(AuthoringRefusal) in try reader.aligningIndexes() }
    #expect(archive.differences(to: new) == [])
    // A comment that says it is meant is heeded.
    let meant = index.replacing("/7/index.md)\n\n", with: "/5/index.md) <!-- dateline-disable-line x -->\n\n")
    damaged.setIndex("news/2015/11/8", meant)
    #expect(try damaged.reader().aligningIndexes().changes.isEmpty)
  }

  @Test func whereNoIndexLeadsBackNoneHasTo() throws {
    var archive = Self.archive(Self.right)
    archive.setIndex("news/2018/04/5", "## [2018-04-5](/zh/news/2018/04/5/index.md)\n\n")
    #expect(try archive.reader().aligningIndexes() == AuthoringPlan())
  }

  // MARK: What can't be looked at

  @Test(arguments: ["index.md", "README.md"]) func aMergeConflictStopsNoOtherDay(name: String) throws {
    var archive = Self.archive(Self.right.replacing("[b]", with: "[old]"))
    let other = "## [2018-04-7](/zh/news/2018/04/7/index.md)\n\n### [x](/zh/news/2018/04/7/x.md)\n"
    archive.setIndex("news/2018/04/7", other)
    let path = "news/2018/04/7/\(name)"
    archive[path] = other + "<<<<<<< HEAD\n=======\n>>>>>>> main\n"
    let plan = try archive.reader().aligningIndexes()
    let new = archive.applying(plan)
    #expect(new["news/2018/04/6/index.md"] == Self.right)
    #expect(archive.differences(to: new).allSatisfy { $0.hasPrefix("news/2018/04/6/") })
    #expect(plan.leftAlone == [LeftAlone(path: ArchivePath(path), reason: .mergeConflict(line: 4))])
    #expect(plan.hasFailures && !plan.isInLine)
  }

  @Test func aPageWithAMergeConflictGivesNoEntry() throws {
    var archive = Self.archive(Self.right.replacing("### [c](/zh/news/2018/04/6/c.md)\n", with: ""))
    let page = "news/2018/04/6/c.md"
    archive[page] = try #require(archive[page]) + "<<<<<<< HEAD\n=======\n>>>>>>> main\n"
    let plan = try archive.reader().aligningIndexes()
    #expect(plan.changes.isEmpty)
    #expect(plan.leftAlone.map(\.reason).contains(.unlisted(ArchivePath(page), .doubtfulHeadline)))
    #expect(plan.hasFailures)
  }

  @Test func anEntryWithoutLinkIsNamed() throws {
    let archive = Self.archive(Self.right + "##### W\n\n### no link\n")
    let plan = try archive.reader().aligningIndexes()
    #expect(plan.changes.isEmpty)
    #expect(plan.leftAlone.map(\.reason) == [.topicWithoutEntry(.init("W")), .entryWithoutLink(line: 10)])
    #expect(!plan.isInLine)
  }

  @Test func entriesThatLeadElsewhereAreLeftAlone() throws {
    let archive = Self.archive(Self.right + "### [z](/zh/news/2018/04/5/z.md)\n### [w](https://w.example/)\n")
    let plan = try archive.reader().aligningIndexes()
    #expect(plan.changes.isEmpty)
    #expect(
      plan.leftAlone.map(\.reason) == [
        .foreignEntry(.init("/zh/news/2018/04/5/z.md")), .foreignEntry(.init("https://w.example/")),
      ])
  }

  @Test func aSummaryThatIsStaleIsCopiedAndAContextStays() throws {
    var archive = TestArchive()
    let index = """
      ## [2015-11-20](/news/2015/11/20/index.md)

      ##### A
      ### [a](/news/2015/11/20/a.md)
      New.

      ##### B
      ### [b](/news/2015/11/20/b.md)
      _Context: B, A_

      """
    archive.setIndex("news/2015/11/20", index.replacing("New.", with: "Old."))
    for (slug, rest) in [("a", "\nNew.\n"), ("b", "\n\n\n")] {
      archive["news/2015/11/20/\(slug).md"] =
        "### [2015-11-20](/news/2015/11/20/index.md)\n\n# \(slug)\n\(rest)"
    }
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.aligningIndexes() }
    #expect(new["news/2015/11/20/index.md"] == index)
  }

  @Test(arguments: [
    ("_Context: B_\n", true), ("_Context: A, B_\n", false), ("", false),
    ("_Context: A, B_\nAn editor's remark.\n", true), ("A summary.\n", true),
    ("_Context: A, B_ <!-- dateline-disable-line x -->\n", true),
  ])
  func aRepeatedEntryIsLeftAloneIfItSaysMore(text: String, saysMore: Bool) throws {
    var archive = TestArchive()
    let entry = "### [a](/news/2015/11/20/a.md)\n"
    let right = "## [2015-11-20](/news/2015/11/20/index.md)\n\n\(entry)_Context: A, B_\n\n"
    archive.setIndex("news/2015/11/20", right + entry + text + "\n")
    archive["news/2015/11/20/a.md"] = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# a\n\n\n\n"
    let plan = try archive.reader().aligningIndexes()
    #expect(plan.changes.isEmpty == saysMore)
    #expect(
      plan.leftAlone.map(\.reason) == (saysMore ? [.entryWithOwnWords(.init("/news/2015/11/20/a.md"))] : []))
    if !saysMore { #expect(archive.applying(plan)["news/2015/11/20/index.md"] == right) }
  }

  @Test func aRemarkOutlivesThePageOfItsEntry() throws {
    let archive = Self.archive(Self.right + "### [x](/zh/news/2018/04/6/x.md)\nS\nA remark.\n")
    let plan = try archive.reader().aligningIndexes()
    #expect(plan.changes.isEmpty)
    #expect(plan.leftAlone.map(\.reason) == [.entryWithOwnWords(.init("/zh/news/2018/04/6/x.md"))])
  }

  @Test(arguments: [
    ("### [a](/news/2015/11/20/a.md)\nOld. <!-- dateline-disable-line stale-entry-summary -->", true),
    ("### [a](/news/2015/11/20/a.md)\n<!-- dateline-disable-next-line x -->\nOld.", true),
    ("### [old](/news/2015/11/20/a.md) <!-- dateline-disable-line x -->\nNew.", true),
    ("<!-- dateline-disable-next-line x -->\n### [old](/news/2015/11/20/a.md)\nNew.", true),
    // The line that has the comment is no other one, and what is in line needs no note.
    ("### [a](/news/2015/11/20/a.md) <!-- dateline-disable-line x -->\nOld.", false),
    ("### [a](/news/2015/11/20/a.md)\nNew. <!-- dateline-disable-line x -->", nil),
  ])
  func aLineWithASuppressionCommentIsLeftAlone(entry: String, isLeft: Bool?) throws {
    var archive = TestArchive()
    let index = "## [2015-11-20](/news/2015/11/20/index.md)\n\n\(entry)\n\n"
    archive.setIndex("news/2015/11/20", index)
    archive["news/2015/11/20/a.md"] = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# a\n\nNew.\n"
    let plan = try archive.reader().aligningIndexes()
    let note = LeftAlone.Reason.suppressedLine(.init("/news/2015/11/20/a.md"))
    #expect(plan.leftAlone.map(\.reason) == (isLeft == true ? [note] : []))
    #expect(
      archive.applying(plan)["news/2015/11/20/index.md"]
        == (isLeft == false ? index.replacing("Old.", with: "New.") : index))
  }

  @Test func aPageWithoutHeadlineIsLeftAlone() throws {
    var archive = Self.archive(Self.right)
    archive["news/2018/04/6/d.md"] = "### [2018-04-6](/news/2018/04/6/index.md)\n"
    let plan = try archive.reader().aligningIndexes()
    #expect(plan.changes.isEmpty)
    #expect(plan.leftAlone.map(\.reason) == [.unlisted(ArchivePath("news/2018/04/6/d.md"), .noHeadline)])
    #expect(plan.hasFailures)
  }

  @Test(
    arguments: [
      Array("b".utf8) + [0xFF], Array("odd name (1)".utf8), Array("a)b".utf8), Array("a\nb".utf8),
    ], [true, false])
  func aPageToWhichNoLinkLeadsIsLeftOut(name: [UInt8], hasIndex: Bool) throws {
    var archive = Self.archive(hasIndex ? Self.right.replacing("[b]", with: "[old]") : nil)
    let page = ArchivePath(bytes: Array("news/2018/04/6/".utf8) + name + Array(".md".utf8))
    archive.files[page] = .init("### [2018-04-6](/news/2018/04/6/index.md)\n\n##### U\n# d\n\n\n\n")
    let plan = try archive.reader().aligningIndexes()
    #expect(archive.applying(plan)["news/2018/04/6/index.md"] == Self.right)
    #expect(plan.leftAlone.map(\.reason) == [.unlisted(page, .fileName)])
    #expect(plan.hasFailures)
    #expect(
      throws: AuthoringRefusal.unlistable(
        ArchivePath(bytes: Array("news/2018/04/9/".utf8) + page.name), .fileName)
    ) { try archive.reader().moving(page, to: date(2018, 4, 9)) }
  }

  @Test func aLinkToTheDayBeforeThatIsMendedIsNotCalledLeftAlone() throws {
    var archive = Self.archive(Self.right)
    // A day without index comes in between, and the link led elsewhere.
    archive["news/2018/04/8/x.md"] = "### [2018-04-8](/news/2018/04/8/index.md)\n\n##### T\n# x\n\n\n\n"
    archive.setIndex(
      "news/2018/04/9",
      "## [2018-04-9](/zh/news/2018/04/9/index.md)\n\n## [前一天…](/zh/news/2018/04/1/index.md)\n")
    archive["news/2018/04/9/index.md"] = archive["news/2018/04/9/index.md"]?.replacing(
      "前一天…", with: Dialect.chinese.previousDayLabel)
    archive["news/2018/04/9/README.md"] = archive["news/2018/04/9/index.md"]
    let plan = try archive.reader().aligningIndexes()
    let new = archive.applying(plan)
    #expect(new["news/2018/04/9/index.md"]?.contains("](/zh/news/2018/04/8/index.md)\n") == true)
    #expect(!plan.leftAlone.map(\.reason).contains(.otherPreviousDay))
  }

  @Test func anIndexThatCanNotBeEditedStopsNoOther() throws {
    var archive = Self.archive(Self.right.replacing("[b]", with: "[old]"))
    archive.setIndex("news/2018/04/7", "no index\n")
    archive["news/2018/04/7/x.md"] = "### [2018-04-7](/news/2018/04/7/index.md)\n\n##### T\n# x\n\n\n\n"
    let plan = try archive.reader().aligningIndexes()
    #expect(archive.applying(plan)["news/2018/04/6/index.md"] == Self.right)
    #expect(!plan.leftAlone.isEmpty)
  }

  @Test func aReadmeThatIsALinkIsLeftAlone() throws {
    let archive = Self.archive(Self.right.replacing("[b]", with: "[old]"))
    let readme = ArchivePath("news/2018/04/6/README.md")
    let files = archive.files
    let reader = ArchiveReader(index: archive.index) { (path) throws(FileProblem) in
      if path == readme { throw FileProblem(path: path, kind: .symbolicLink) }
      guard let bytes = files[path] else { throw FileProblem(path: path, kind: .vanished) }
      return bytes
    }
    let plan = try reader.aligningIndexes()
    #expect(plan.changes.map(\.path.description) == ["news/2018/04/6/index.md"])
    #expect(plan.leftAlone.map(\.path) == [readme])
  }

  @Test func aDayThatIsNoneIsRefused() throws {
    let day = try date(2018, 4, 7)
    #expect(throws: AuthoringRefusal.noSuchDay(day)) {
      try Self.archive().reader().aligningIndexes(of: [day])
    }
  }

  @Test func damagedIndexesAreMendedWithoutEnd() throws {
    // Whatever an index holds, aligning it once more changes nothing.
    let archive = try TestArchive.fixture("english")
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      var damaged = archive
      let day = [8, 9, 10, 11].randomElement(using: &random) ?? 8
      var lines = (archive["news/2017/03/\(day)/index.md"] ?? "").split(
        separator: "\n", omittingEmptySubsequences: false)
      for _ in 0..<3 {
        let place = lines.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: lines.indices.randomElement(using: &random) ?? 0)
        default: lines[place] = lines[place].dropLast(5)
        }
      }
      damaged.setIndex("news/2017/03/\(day)", lines.joined(separator: "\n"))
      let plan = try damaged.reader().aligningIndexes()
      let new = damaged.applying(plan)
      #expect(try new.reader().aligningIndexes().changes.isEmpty, "\(lines.joined(separator: "\n"))")
    }
  }
}
