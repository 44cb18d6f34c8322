import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import Testing

/// The front page lists the newest days, and goes on to do so.
@Suite struct FrontPageTests {
  private static let headings = ["Today", "Yesterday", "The day before"]

  /// Days of November 2015, one page each, and a front page that lists the last three.
  private func archive(_ days: [Int] = [5, 6, 7, 8], front: [Int] = [8, 7, 6]) throws -> TestArchive {
    var archive = TestArchive()
    for day in days {
      let earlier =
        days.last { $0 < day }.map { "## [Previous Day...](/news/2015/11/\($0)/index.md)\n\n" } ?? ""
      archive.setIndex(
        "news/2015/11/\(day)",
        "## [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n\(entry(day))\n\(earlier)")
      archive["news/2015/11/\(day)/p\(day).md"] =
        "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n##### T\(day)\n# P\(day)\n\n\n\n"
    }
    archive.setFrontPage(self.front(front, previous: days.last { $0 < front[2] }))
    return archive
  }

  private func entry(_ day: Int) -> String {
    "##### T\(day)\n### [P\(day)](/news/2015/11/\(day)/p\(day).md)\n_Context: C\(day)_\n"
  }

  private func front(_ days: [Int], previous: Int?) -> String {
    let sections = zip(Self.headings, days).map {
      "## [\($0)](/news/2015/11/\($1)/index.md)\n\n\(entry($1))\n---\n\n"
    }
    let last = previous.map { "## [Previous Day...](/news/2015/11/\($0)/index.md)\n---\n\n" } ?? ""
    return "\n\n" + sections.joined() + last
  }

  private func page(_ day: Int) -> ArchivePath { ArchivePath("news/2015/11/\(day)/p\(day).md") }

  private func expectFront(
    _ days: [Int], previous: Int?, _ archive: TestArchive, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(archive["index.md"] == front(days, previous: previous), sourceLocation: sourceLocation)
    #expect(archive["README.md"] == archive["index.md"], sourceLocation: sourceLocation)
  }

  @Test func aNewestDayComesFirst() throws {
    let archive = try archive()
    let entry = try NewEntry(date(2015, 11, 9), "P9", topic: "T9")
    let plan = try archive.reader().adding(entry)
    let new = archive.applying(plan)
    // The page has no names but its topic.
    let expected = front([9, 8, 7], previous: 6).replacing("_Context: C9_", with: "_Context: T9_")
    #expect(new["index.md"] == expected)
    #expect(new["README.md"] == expected)
    #expect(plan.leftAlone.isEmpty)
    let back = try new.after { (reader) throws(AuthoringRefusal) in try reader.removing(page(9)) }
    #expect(archive.differences(to: back) == [])
  }

  @Test func anOlderDayChangesOnlyTheLinkToTheDayBefore() throws {
    let archive = try archive([4, 6, 7, 8])
    let old = try date(2015, 11, 3)
    let unchanged = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.moving(page(4), to: old)
    }
    expectFront([8, 7, 6], previous: 3, unchanged)
    let day = try date(2015, 11, 5)
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.moving(page(7), to: day) }
    let expected = front([8, 6, 5], previous: 4).replacing(
      entry(5), with: entry(7).replacing("/11/7/", with: "/11/5/"))
    #expect(new["index.md"] == expected)
  }

  @Test func anEmptiedDayGoes() throws {
    let archive = try archive()
    for (day, left) in [(8, [7, 6, 5]), (7, [8, 6, 5]), (6, [8, 7, 5])] {
      let longer = try self.archive([4, 5, 6, 7, 8])
      let new = try longer.after { (reader) throws(AuthoringRefusal) in try reader.removing(page(day)) }
      expectFront(left, previous: 4, new)
    }
    // Without an earlier day, nothing leads there.
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.removing(page(8)) }
    expectFront([7, 6, 5], previous: nil, new)
  }

  @Test func aDayThatNoOlderOneReplacesLosesItsHeading() throws {
    for (day, left) in [(8, [7, 6]), (7, [8, 6]), (6, [8, 7])] {
      let archive = try archive([6, 7, 8])
      let plan = try archive.reader().removing(page(day))
      expectFront(left, previous: nil, archive.applying(plan))
      #expect(plan.leftAlone.map(\.reason) == (day == 7 ? [.frontPageHeadings] : []))
      // What earlier programs left behind.
      var old = archive.applying(plan)
      old.setFrontPage(front([8, 7, 6], previous: nil).replacing(entry(day), with: ""))
      expectFront(left, previous: nil, old.applying(try old.reader().aligningIndexes()))
    }
    // The last day of all leaves its heading, which shows the form.
    let archive = try archive([6, 7, 8])
    let plans = try [8, 7, 6].reduce(archive) { archive, day in
      try archive.after { (reader) throws(AuthoringRefusal) in try reader.removing(page(day)) }
    }
    #expect(plans["index.md"]?.contains("## [Today](") == true)
  }

  @Test func aMovedPageMakesTheNewestDay() throws {
    let archive = try archive()
    let day = try date(2015, 11, 9)
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.moving(page(5), to: day) }
    let expected = front([9, 8, 7], previous: 6).replacing(
      entry(9), with: entry(5).replacing("/11/5/", with: "/11/9/"))
    #expect(new["index.md"] == expected)
  }

  @Test func whatHasFallenBehindIsBroughtInLine() throws {
    let right = try archive()
    for days in [[7, 6, 5], [8, 6, 5], [8, 7, 4]] {
      var archive = right
      archive.setFrontPage(front(days, previous: 5))
      let plan = try archive.reader().aligningIndexes()
      #expect(!plan.isInLine)
      #expect(right.differences(to: archive.applying(plan)) == [], "\(days)")
    }
    // An entry that is stale, missing or without a page.
    for slip in ["[P7](/news", "##### T7\n", entry(7)] {
      var archive = right
      let text = try #require(right["index.md"])
      #expect(text.contains(slip))
      archive.setFrontPage(text.replacing(slip, with: slip.hasPrefix("[") ? "[old](/news" : ""))
      let new = archive.applying(try archive.reader().aligningIndexes())
      #expect(new["index.md"]?.contains("### [P7](/news/2015/11/7/p7.md)") == true, "\(slip)")
      #expect(try new.reader().aligningIndexes() == AuthoringPlan(), "\(slip)")
    }
  }

  @Test func headingsThatAreDatesFollow() throws {
    func dated(_ text: String) -> String {
      zip(Self.headings, [8, 7, 6]).reduce(text) { $0.replacing("[\($1.0)]", with: "[2015-11-\($1.1)]") }
    }
    var archive = try archive()
    archive.setFrontPage(dated(try #require(archive["index.md"])))
    let new = archive.applying(try archive.reader().adding(NewEntry(date(2015, 11, 12), "P12")))
    #expect(new["index.md"]?.contains("## [2015-11-12](/news/2015/11/12/index.md)\n\n### [P12]") == true)
    #expect(new["index.md"]?.contains("## [2015-11-7](/news/2015/11/7/index.md)\n\n##### T7") == true)
  }

  @Test(
    arguments: [
      // Another order, a date in another spelling, words that belong to a day, no day at all.
      { (text: String) in text.replacing("/8/", with: "/4/") },
      { $0.replacing("[Today]", with: "[8 November]") },
      { $0.replacing("_Context: C7_\n", with: "_Context: C7_\nA remark.\n") },
      { (_: String) in "## [About](about.md)\n" },
    ] as [@Sendable (String) -> String])
  func anotherFormIsLeftAlone(damage: @Sendable (String) -> String) throws {
    var archive = try archive()
    let text = damage(try #require(archive["index.md"]))
    archive.setFrontPage(text)
    let plan = try archive.reader().adding(NewEntry(date(2015, 11, 9), "P9"))
    #expect(archive.applying(plan)["index.md"] == text)
    #expect(
      plan.leftAlone.contains {
        [.otherFrontPage, .outdatedFrontPage].contains($0.reason) && $0.path == ArchivePath("index.md")
      })
  }

  @Test func daysWithoutNeighboursAreTold() throws {
    let archive = try archive()
    let plan = try archive.reader().adding(NewEntry(date(2015, 11, 20), "P20"))
    #expect(plan.leftAlone.map(\.reason) == [.frontPageHeadings])
    #expect(
      archive.applying(plan)["index.md"]?.hasPrefix("\n\n## [Today](/news/2015/11/20/index.md)\n") == true)
  }

  @Test func aReadmeThatIsNoFrontPageStays() throws {
    var archive = try archive()
    archive["README.md"] = "# About\n"
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.removing(page(5)) }
    #expect(new["README.md"] == "# About\n")
  }

  @Test func aReadmeThatIsAnotherFrontPageIsChangedToo() throws {
    var archive = try archive()
    let index = try #require(archive["index.md"])
    archive["README.md"] = "News of the week.\n" + index
    let plan = try archive.reader().adding(NewEntry(date(2015, 11, 9), "P9", topic: "T9"))
    let new = archive.applying(plan)
    #expect(new["README.md"] == "News of the week.\n" + (new["index.md"] ?? ""))
    #expect(new["index.md"] != index)
    #expect(
      plan.leftAlone == [LeftAlone(path: ArchivePath("README.md"), reason: .differingReadme)])
    // Where one has all the lines of the other, they become the same.
    archive["README.md"] = index.replacing("_Context: C7_\n", with: "")
    let mended = archive.applying(try archive.reader().aligningIndexes())
    #expect(mended["README.md"] == index)
    #expect(mended["index.md"] == index)
  }

  @Test func aReadmeAloneIsTheFrontPage() throws {
    var archive = try archive()
    let index = try #require(archive["index.md"])
    archive["index.md"] = nil
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.removing(page(8)) }
    #expect(new["README.md"] == front([7, 6, 5], previous: nil))
    #expect(new["index.md"] == nil)
    archive["README.md"] = index.replacing("[P7]", with: "[old]")
    let mended = archive.applying(try archive.reader().aligningIndexes())
    #expect(mended["README.md"] == index)
    #expect(mended["index.md"] == nil)
    let renamed = try mended.after { (reader) throws(AuthoringRefusal) in
      try reader.renaming(page(7), headline: .init("Q"), timestamp: "2018-02-06 13:49:28")
    }
    #expect(renamed["README.md"] == index.replacing("[P7]", with: "[Q]"))
  }

  @Test(arguments: ["english", "chinese"]) func fixturesGoOnToBeInLine(name: String) throws {
    let archive = try TestArchive.fixture(name)
    let newest = try #require(archive.index.dates.last)
    for days in [1, 2, 30] {
      let day = try #require(newest.adding(days: days))
      let new = archive.applying(try archive.reader().adding(NewEntry(day, "Zebras 7", topic: "T")))
      #expect(new["index.md"]?.contains("/\(day.pathComponents)/index.md") == true)
      #expect(try new.reader().aligningIndexes() == AuthoringPlan())
    }
  }
}

extension TestArchive {
  fileprivate mutating func setFrontPage(_ text: String) {
    self["index.md"] = text
    self["README.md"] = text
  }
}
