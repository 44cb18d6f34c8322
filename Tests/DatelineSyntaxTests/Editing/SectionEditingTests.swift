import DatelineTestSupport
import Testing

@testable import DatelineSyntax

@Suite struct SectionEditingTests {
  private static let head = "### [2014-05-7](/news/2014/05/7/index.md)\n\n# Bridge opens\n\n\n\n\n"

  private func sources(_ lines: String...) -> String { sources(lines) }

  private func sources(_ lines: [String]) -> String {
    Self.head + "### Source:\n\n" + lines.map { $0 + "\n" }.joined()
  }

  @Test func itemsBehindAnInsertedOneCountUp() throws {
    let page = sources("1. [A](a:)", "2. [B](b:)", "2. [Cover Image](c:)")
    func inserted(at place: Int) throws -> String {
      try edited(page) { try $0.inserting(NewListItem("N", "n:"), at: place, in: .sourcesSection) }
    }
    #expect(try inserted(at: 0) == sources("1. [N](n:)", "2. [A](a:)", "3. [B](b:)", "3. [Cover Image](c:)"))
    #expect(try inserted(at: 2) == sources("1. [A](a:)", "2. [B](b:)", "3. [N](n:)", "3. [Cover Image](c:)"))
    #expect(try inserted(at: 3) == sources("1. [A](a:)", "2. [B](b:)", "2. [Cover Image](c:)", "3. [N](n:)"))
    #expect(throws: PageEditError.noSuchPosition(4, count: 3)) { try inserted(at: 4) }
    #expect(throws: PageEditError.noSuchPosition(-1, count: 3)) { try inserted(at: -1) }
  }

  @Test func itemsBehindARemovedOneCountDown() throws {
    let page = sources("1. [A](a:)", "2. [B](b:)", "2. [Cover Image](c:)", "3. [D](d:)")
    func removed(at place: Int) throws -> String {
      try edited(page) { try $0.removingItem(at: place, from: .sourcesSection) }
    }
    #expect(try removed(at: 0) == sources("1. [B](b:)", "1. [Cover Image](c:)", "2. [D](d:)"))
    #expect(try removed(at: 1) == sources("1. [A](a:)", "1. [Cover Image](c:)", "2. [D](d:)"))
    #expect(try removed(at: 2) == sources("1. [A](a:)", "2. [B](b:)", "3. [D](d:)"))
    #expect(throws: PageEditError.noSuchPosition(4, count: 4)) { try removed(at: 4) }
  }

  @Test func removingTheFirstLeavesTheNumberToTheCoverImageThatRepeatedIt() throws {
    let page = sources("1. [A](a:)", "1. [Cover Image](c:)", "2. [D](d:)")
    #expect(
      try edited(page) { try $0.removingItem(at: 0, from: .sourcesSection) }
        == sources("1. [Cover Image](c:)", "2. [D](d:)"))
  }

  @Test func movedItemsTakeTheNumbersOfTheirPlaces() throws {
    let page = sources("1. [A](a:)", "2. [B](b:)", "2. [Cover Image](c:)")
    func moved(_ from: Int, _ to: Int) throws -> String {
      try edited(page) { try #require($0.sources).movingItem(from: from, to: to) }
    }
    #expect(try moved(0, 1) == sources("1. [B](b:)", "2. [A](a:)", "2. [Cover Image](c:)"))
    #expect(try moved(2, 1) == sources("1. [A](a:)", "1. [Cover Image](c:)", "2. [B](b:)"))
    #expect(try moved(2, 0) == sources("1. [Cover Image](c:)", "2. [A](a:)", "3. [B](b:)"))
    #expect(try moved(1, 1) == page)
    #expect(throws: PageEditError.noSuchPosition(3, count: 3)) { try moved(0, 3) }
  }

  @Test func itemsComeIntoAGivenOrder() throws {
    let page = sources("1. [A](a:)", "2. [B](b:)", "3. [C](c:)")
    func sorted(_ order: [Int]) throws -> String {
      try edited(page) { try #require($0.sources).rearrangingItems(into: order) }
    }
    #expect(try sorted([2, 0, 1]) == sources("1. [C](c:)", "2. [A](a:)", "3. [B](b:)"))
    for order in [[0, 1], [0, 1, 1], [0, 1, 3], [0, 1, 2, 3], []] {
      #expect(throws: PageEditError.notAPermutation) { try sorted(order) }
    }
  }

  @Test func sectionsComeIntoAGivenOrder() throws {
    let (related, sources) = (
      "### Related:\n\n1. [A](/news/2014/05/6/a.md)", "### Source:\n\n1. [B](b:)\n1. [C](c:)"
    )
    func page(_ sections: String..., blanks: [String] = ["\n\n\n", ""]) -> String {
      Self.head + zip(sections, blanks).map { $0 + $1 }.joined()
    }
    let swapped = try edited(page(related, sources)) { try $0.rearrangingSections(into: [1, 0]) }
    #expect(swapped == page(sources, related))
    #expect(try edited(swapped) { try $0.rearrangingSections(into: [1, 0]) } == page(related, sources))
    #expect(try edited(swapped) { try $0.rearrangingSections(into: [0, 1]) } == swapped)
    for order in [[0], [0, 0], [1, 2], [-1, 0], [0, 1, 2]] {
      #expect(throws: PageEditError.notAPermutation) {
        try edited(swapped) { try $0.rearrangingSections(into: order) }
      }
    }
  }

  @Test(arguments: 1...60)
  func severalSectionsGoAsOneByOne(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let labels = ["Source", "Related", "Elsewhere"]
    let sections = (0..<Int.random(in: 1...6, using: &generator)).map { place in
      let blanks = String(repeating: "\n", count: Int.random(in: 0...2, using: &generator))
      return "### \(labels[place % 3]):\n\n1. [A](a:\(place))\n\(blanks)"
    }
    let page = Self.head + sections.joined()
    let removed = Set(sections.indices.filter { _ in Bool.random(using: &generator) })
    var expected = page
    for place in removed.sorted().reversed() {
      expected = try edited(expected) { try $0.removing($0.sections[place]) }
    }
    let all = try edited(page) { try $0.removingSections(at: removed) }
    // The blank lines above sections that go from the end depend on what was there in between.
    let isExact = removed.count < sections.count && !removed.contains(sections.count - 1)
    #expect(isExact ? all == expected : words(all) == words(expected))
    let count = sections.count
    #expect(throws: PageEditError.noSuchPosition(count, count: count)) {
      try edited(page) { try $0.removingSections(at: [0, count]) }
    }
  }

  private func words(_ page: String) -> [Substring] { page.split(separator: "\n") }

  /// Whatever is removed at once, it is as if it had been removed one by one.
  @Test(arguments: 1...40)
  func severalItemsGoAsOneByOne(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var number = 0
    let items = (0..<Int.random(in: 1...9, using: &generator)).map { place in
      let isCover = Int.random(in: 0..<4, using: &generator) == 0
      if !isCover || place == 0 || Bool.random(using: &generator) { number += 1 }
      return "\(number). [\(isCover ? "Cover Image" : "A\(place)")](a:\(place))"
    }
    let page = sources(items)
    let removed = Set(items.indices.filter { _ in Bool.random(using: &generator) })
    var expected = page
    for place in removed.sorted(by: >) {
      expected = try edited(expected) { try #require($0.sources).removingItem(at: place) }
    }
    #expect(try edited(page) { try #require($0.sources).removingItems(at: removed) } == expected)
    #expect(throws: PageEditError.noSuchPosition(items.count, count: items.count)) {
      try edited(page) { try #require($0.sources).removingItems(at: [0, items.count]) }
    }
  }

  @Test func wrongNumbersAreCorrected() throws {
    let page = sources("3. [A](a:)", "[B](b:)", "7. [C](c:)", "3. [Cover Image](c:)")
    #expect(
      try edited(page) { try #require($0.sources).renumbered() }
        == sources("1. [A](a:)", "[B](b:)", "3. [C](c:)", "3. [Cover Image](c:)"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func sectionsComeAndGoInTheOrderOfTheDialect(lineEnd: String) throws
  {
    let source = NewListItem("Reuters", "http://example.com/b_(c).html")
    let related = NewListItem("旧 [页面", "/zh/news/2015/12/30/旧页面.md", names: ["港口"])
    for summary in [true, false] {
      var page = SamplePages.chinese(summary: summary, sources: false, related: false)
      if summary { page.removeLast() }
      page = page.withLineEnds(lineEnd)
      let line = "1. [Reuters](http://example.com/b_(c).html)\n"
      let other = "1. [旧 [页面](/zh/news/2015/12/30/旧页面.md) _消息: 港口_\n"
      let above = SamplePages.chinese(summary: summary, sources: true, related: false).prefix(
        untilFirst: "### 信息")
      let withSource = (above + "### 信息来源:\n\n" + line).withLineEnds(lineEnd)
      let withBoth = (above + "### 信息来源:\n\n" + line + "\n### 有关:\n\n" + other).withLineEnds(lineEnd)
      let withRelated = (above + "### 有关:\n\n" + other).withLineEnds(lineEnd)
      func insert(_ item: NewListItem, _ kind: SyntaxKind, into text: String) throws -> String {
        try edited(text) { try $0.inserting(item, at: 0, in: kind, dialect: .chinese) }
      }
      func remove(_ kind: SyntaxKind, from text: String) throws -> String {
        try edited(text) { try $0.removingItem(at: 0, from: kind, dialect: .chinese) }
      }
      #expect(try insert(source, .sourcesSection, into: page) == withSource)
      #expect(try insert(related, .relatedSection, into: page) == withRelated)
      #expect(try insert(related, .relatedSection, into: withSource) == withBoth)
      #expect(try insert(source, .sourcesSection, into: withRelated) == withBoth)
      #expect(try remove(.sourcesSection, from: withSource) == page)
      #expect(try remove(.relatedSection, from: withRelated) == page)
      #expect(try remove(.relatedSection, from: withBoth) == withSource)
      #expect(try remove(.sourcesSection, from: withBoth) == withRelated)
    }
  }

  @Test func aSectionWithMoreThanItemsStays() throws {
    let page = sources("1. [A](a:)", "", "Words")
    #expect(try edited(page) { try $0.removingItem(at: 0, from: .sourcesSection) } == sources("", "Words"))
  }

  @Test func aPageWithoutLastLineEndGoesOnToLackIt() throws {
    let page = String(sources("1. [A](a:)").dropLast())
    let more = try edited(page) { try $0.inserting(NewListItem("B", "b:"), at: 1, in: .sourcesSection) }
    #expect(more == page + "\n2. [B](b:)")
    #expect(try edited(more) { try $0.removingItem(at: 1, from: .sourcesSection) } == page)
    #expect(
      try edited(more) { try #require($0.sources).movingItem(from: 0, to: 1) }
        == page.replacing("[A](a:)", with: "[B](b:)") + "\n2. [A](a:)")
    let both = try edited(page) {
      try $0.inserting(NewListItem("C", "/news/2014/05/6/c.md"), at: 0, in: .relatedSection)
    }
    #expect(both == page + "\n\n### Related:\n\n1. [C](/news/2014/05/6/c.md)")
  }

  @Test func whatADialectLacksIsRefused() {
    #expect(throws: PageEditError.unsupported(.changesSection)) {
      try edited(sources("1. [A](a:)")) {
        try $0.inserting(NewListItem("B", "b:"), at: 0, in: .changesSection)
      }
    }
    #expect(throws: PageEditError.missing(.relatedSection)) {
      try edited(sources("1. [A](a:)")) { try $0.removingItem(at: 0, from: .relatedSection) }
    }
  }

  @Test(arguments: ["a\nb", "a](b"]) func anItemThatIsReadOtherwiseIsRefused(text: String) {
    #expect(throws: PageEditError.unreadable(.listItem)) {
      try edited(sources("1. [A](a:)")) {
        try $0.inserting(NewListItem(text, "b:"), at: 0, in: .sourcesSection)
      }
    }
  }

  @Test func changesAreNoted() throws {
    let link = NewListItem.Link(
      text: "A ferry runs aground".utf8, destination: "/news/2018/03/4/ferry.md".utf8)
    let page = CanonicalPages.formats
    let new = try edited(page) { try $0.notingChange(to: link, timestamp: "2018-04-01 00:00:00") }
    #expect(
      new
        == page.replacing(
          "2. [Ferry: a ferry runs aground](/news/2018/03/4/ferry.md) _(Current version)_\n",
          with: """
            3. [Ferry: a ferry runs aground](/news/2018/03/4/ferry.md) _2018-04-01 00:00:00 (Update)_
            3. [A ferry runs aground](/news/2018/03/4/ferry.md) _(Current version)_

            """))
    #expect(throws: PageEditError.missing(.changesSection)) {
      try edited(sources("1. [A](a:)")) { try $0.notingChange(to: link, timestamp: "x") }
    }
    #expect(throws: PageEditError.unreadable(.changesSection)) {
      try edited(page) { try $0.notingChange(to: link, timestamp: "2018\n") }
    }
  }
}

extension String {
  fileprivate func prefix(untilFirst text: String) -> String {
    firstRange(of: text).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
