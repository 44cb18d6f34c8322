import DatelineTestSupport
import Testing

@testable import DatelineSyntax

@Suite struct DayIndexEditingTests {
  private let english = CanonicalPages.dayIndex
  private let chinese = SamplePages.chineseDayIndex
  private let entry = NewIndexEntry(
    topic: Array("Rain".utf8),
    link: .init(text: "It rains ".utf8, destination: "/news/2014/05/7/it-rains.md".utf8),
    text: .summary(Array("All day.".utf8)))
  private let lines = "##### Rain\n### [It rains ](/news/2014/05/7/it-rains.md)\nAll day.\n"

  private func insert(_ entry: NewIndexEntry, at place: Int, into text: String) throws -> String {
    try editedIndex(text) { try #require($0.days.first).inserting(entry, at: place) }
  }

  private func remove(at place: Int, from text: String) throws -> String {
    try editedIndex(text) { try #require($0.days.first).removingEntry(at: place) }
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func entriesComeAndGo(lineEnd: String) throws {
    let text = english.withLineEnds(lineEnd)
    for (place, next) in ["##### Bridge", "### [A [[vote", "## [Previous"].enumerated() {
      let new = try insert(entry, at: place, into: text)
      #expect(new == english.replacing(next, with: lines + "\n" + next).withLineEnds(lineEnd))
      #expect(try remove(at: place, from: new) == text)
    }
    #expect(throws: PageEditError.noSuchPosition(3, count: 2)) { try insert(entry, at: 3, into: text) }
    #expect(throws: PageEditError.noSuchPosition(2, count: 2)) { try remove(at: 2, from: text) }
  }

  @Test func entriesStandAsCloseAsTheirNeighbours() throws {
    let new = NewIndexEntry(link: .init(text: "雨".utf8, destination: "/zh/news/2016/02/3/雨.md".utf8))
    #expect(
      try insert(new, at: 1, into: chinese)
        == chinese.replacing("##### 天气", with: "### [雨](/zh/news/2016/02/3/雨.md)\n##### 天气"))
    #expect(
      try insert(new, at: 2, into: chinese)
        == chinese.replacing("大雪.md)\n", with: "大雪.md)\n### [雨](/zh/news/2016/02/3/雨.md)\n"))
  }

  @Test func theFirstEntryIsSetOffAsInTheDialect() throws {
    let day = "## [2014-05-7](/news/2014/05/7/index.md)\n\n"
    let last = "## [Previous Day...](/news/2014/05/6/index.md)\n\n"
    #expect(try insert(entry, at: 0, into: day + last) == day + lines + "\n" + last)
    #expect(try remove(at: 0, from: day + lines + "\n" + last) == day + last)
    #expect(try insert(entry, at: 0, into: day) == day + lines)
    #expect(try remove(at: 0, from: day + lines) == day)
    #expect(try insert(entry, at: 0, into: String(day.dropLast(2))) == day + lines.dropLast())
  }

  @Test func entriesAreReplacedPieceByPiece() throws {
    let tree = SyntaxTree(parsing: english, as: .dayIndex)
    let first = try #require(DayIndex(tree).days.first?.entries.first)
    let new = NewIndexEntry(
      topic: Array("Bridges".utf8),
      link: .init(text: "Bridge. A bridge opened ".utf8, destination: "/news/2014/05/7/bridge.md".utf8),
      text: .context([Array("Mayor".utf8)]))
    let edits = try first.replaced(by: new)
    #expect(edits.edits.count == 3)
    #expect(
      String(decoding: try edited(tree, by: edits).bytes, as: UTF8.self)
        == english.replacing("##### Bridge", with: "##### Bridges").replacing("opens ]", with: "opened ]")
        .replacing("The bridge took nine years ...", with: "_Context: Mayor_"))
    #expect(try first.replaced(by: NewIndexEntry(first)).isEmpty)
    let bare = try edited(tree, by: first.replaced(by: NewIndexEntry(link: new.link)))
    let left = try #require(DayIndex(bare).days.first?.entries.first)
    #expect(left.topic == nil && left.summary == nil && left.context == nil)
    #expect(try edited(bare, by: left.replaced(by: NewIndexEntry(first))).bytes == Array(english.utf8))
  }

  @Test(arguments: ["# x", "a\nb", "", "---", "_Context: a_"]) func aSummaryThatIsNoneIsRefused(text: String)
  {
    let new = NewIndexEntry(link: entry.link, text: .summary(Array(text.utf8)))
    #expect(throws: PageEditError.unreadable(.indexEntry)) { try insert(new, at: 0, into: english) }
  }

  @Test func anEditThatLetsNeighboursRunTogetherIsRefused() {
    let text = "## [2014-05-7](/news/2014/05/7/index.md)\n\n##### A\n##### B\n### [x](y)\n### [z](w)\n"
    #expect(throws: PageEditError.unreadable(.indexEntry)) { try remove(at: 1, from: text) }
  }

  @Test func previousDayIsSet() throws {
    let date = try #require(CalendarDate(year: 2014, month: 4, day: 30))
    #expect(
      try editedIndex(english) { try $0.replacingPreviousDay(with: date) }
        == english.replacing("05/6/index", with: "04/30/index"))
    let without = english.replacing("## [Previous Day...](/news/2014/05/6/index.md)\n\n", with: "")
    #expect(
      try editedIndex(without) { try $0.replacingPreviousDay(with: date, dialect: .english) }
        == english.replacing("05/6/index", with: "04/30/index"))
    #expect(
      try editedIndex(chinese) { try $0.replacingPreviousDay(with: date) }
        == chinese.replacing("2016/02/2/index", with: "2014/04/30/index"))
  }
}

extension NewIndexEntry {
  /// What an entry of an index says.
  init(_ entry: DayIndex.Entry) {
    var text = Text.none
    if let summary = entry.summary?.text { text = .summary(Array(summary.bytes)) }
    if let context = entry.context {
      text = .context(context.names.map { Array(context.node.tree.bytes[$0]) })
    }
    self.init(
      topic: entry.topic.map { Array($0.text?.bytes ?? []) },
      link: .init(text: entry.link?.text?.bytes ?? [], destination: entry.link?.destination?.bytes ?? []),
      text: text)
  }
}
