import DatelineTestSupport
import Testing

@testable import DatelineSyntax

/// Makes every edit of a page that can be made, and checks what each promises. A refusal is fine; a wrong edit is not.
struct EditChecker {
  let tree: SyntaxTree
  private(set) var checked = 0
  private var generator: SeededGenerator

  init(tree: SyntaxTree, seed: UInt64) {
    self.tree = tree
    generator = SeededGenerator(seed: seed)
  }

  mutating func checkAll() throws {
    switch tree.kind {
    case .eventPage: try checkEventPage()
    case .dayIndex: try checkDayIndex()
    }
  }

  /// Texts as they are wanted and as they come.
  private mutating func text() -> [UInt8] {
    let texts = [
      "New words", "新的标题", " a  b ", "", "[x](y)", "a]](b", "(c)", "d)", "two\nlines", "a, b", "_x_", "é’",
      "# x", "1. [a](b)", "<!-- dateline-disable-line y -->", "/news/2014/05/2/a.md", "\u{2028}", "\r", "\t",
    ]
    return Array((texts.randomElement(using: &generator) ?? "").utf8)
  }

  // MARK: Single edits

  private mutating func checkEventPage() throws {
    let page = EventPage(tree)
    let new = text()
    try check(replacing: page.headline?.text?.range, by: new) { try page.replacingHeadline(with: new) }
    try check(replacing: page.topic?.text?.range, by: new) { try page.replacingTopic(with: new) }
    try check(replacing: page.summary?.text?.range, by: new) { try page.replacingSummary(with: new) }
    if page.topic == nil {
      try check(undoing: { try page.replacingTopic(with: new) }, by: { try EventPage($0).removingTopic() })
    }
    if page.summary == nil, !EventPage(tree).sections.isEmpty {
      try check { try page.replacingSummary(with: new) }
    }
    if let date = CalendarDate(year: 2001, month: 2, day: 3) {
      try check { try page.replacingDate(with: date) }
    }
    for node in tree.nodes {
      if let link = Link(node) { try check(link) }
      if let context = Context(node) {
        let names = [text(), text()]
        try check { try context.replacingNames(with: names) }
      }
    }
    for section in page.sections { try check(section) }
    let link = NewListItem.Link(text: new, destination: text())
    try check { try page.notingChange(to: link, timestamp: "2018-01-02 03:04:05") }
    for kind in [SyntaxKind.sourcesSection, .changesSection, .relatedSection] {
      try check { try page.inserting(NewListItem(link: link, contextNames: [new]), at: 0, in: kind) }
      try check { try page.removingItem(at: 0, from: kind) }
    }
    for section in page.sections { try check { try page.removing(section) } }
    let some = Set(page.sections.indices.filter { _ in Bool.random(using: &generator) })
    try check { try page.removingSections(at: some) }
    let order = page.sections.indices.shuffled(using: &generator)
    try check(
      undoing: { try page.rearrangingSections(into: order) },
      by: { try EventPage($0).rearrangingSections(into: order.indices.sorted { order[$0] < order[$1] }) })
  }

  private mutating func check(_ link: Link) throws {
    let new = text()
    try check(replacing: link.text?.range, by: new) { try link.replacingText(with: new) }
    try check(replacing: link.destination?.range, by: new) { try link.replacingDestination(with: new) }
  }

  private mutating func check(_ section: DatelineSyntax.Section) throws {
    let items = Array(section.items)
    let position = section.node.position
    func again(_ tree: SyntaxTree) throws -> Section {
      try #require(tree.node(at: position).flatMap { Section($0) })
    }
    let isEmpty = items.isEmpty
    guard items.allSatisfy(hasPlainNumber) else { return }
    let place = Int.random(in: 0...items.count, using: &generator)
    let item = NewListItem(link: .init(text: text(), destination: text()), contextNames: [text()])
    // A heading without blank line gets one, which stays.
    if !isEmpty {
      try check(
        undoing: { try section.inserting(item, at: place) },
        by: {
          try again($0).removingItem(at: place)
        })
    }
    try check { try section.renumbered() }
    guard !isEmpty else { return }
    let from = Int.random(in: items.indices, using: &generator)
    try check { try section.removingItem(at: from) }
    let to = Int.random(in: items.indices, using: &generator)
    // A cover image at the top can't repeat a number, and so doesn't know later that it did.
    let isReversible =
      !items.contains { $0.linkText?.description == "Cover Image" } && !hasDescendingNumbers(items)
    if isReversible {
      try check(
        undoing: { try section.movingItem(from: from, to: to) },
        by: {
          try again($0).movingItem(from: to, to: from)
        })
    } else {
      try check { try section.movingItem(from: from, to: to) }
    }
  }

  /// A number such as `01` or 0 doesn't come back once it has changed.
  private func hasPlainNumber(_ item: ListItem) -> Bool {
    guard let token = item.numberToken else { return true }
    guard let number = item.number, number > 0 else { return false }
    return token.description == String(number)
  }

  /// Numbers that would have to be 0 or less, or items without number between others, are left as they are.
  private func hasDescendingNumbers(_ items: [ListItem]) -> Bool {
    items.contains { $0.number == nil }
      || zip(items, items.dropFirst()).contains { ($0.number ?? 0) > ($1.number ?? 0) }
  }

  // MARK: Day indexes

  private mutating func checkDayIndex() throws {
    let index = DayIndex(tree)
    if let date = CalendarDate(year: 2001, month: 2, day: 3) {
      try check { try index.replacingPreviousDay(with: date) }
    }
    for node in tree.nodes { if let link = Link(node) { try check(link) } }
    for day in index.days {
      let position = day.node.position
      let entries = day.entries
      let place = Int.random(in: 0...entries.count, using: &generator)
      let topic = Bool.random(using: &generator) ? text() : nil
      let new = NewIndexEntry(
        topic: topic, link: .init(text: text(), destination: text()),
        text: [.none, .summary(text()), .context([text()])].randomElement(using: &generator) ?? .none)
      try check { try day.inserting(new, at: place) }
      if tree.root.children.allSatisfy({ $0.kind != .unexpectedLine }), entries.count > 1 {
        try check(
          undoing: { try day.inserting(new, at: place) }, isExact: isRegular(entries),
          by: {
            try #require($0.node(at: position).flatMap(DayIndex.Day.init)).removingEntry(at: place)
          })
      }
      for (place, entry) in entries.enumerated() {
        try check { try day.removingEntry(at: place) }
        try check { try entry.replaced(by: new) }
      }
    }
  }

  /// Whether nothing but blank lines stands between entries, which go with the one that is removed.
  private func isRegular(_ entries: [DayIndex.Entry]) -> Bool {
    zip(entries, entries.dropFirst()).allSatisfy {
      tree.blankLines(below: $0.range.upperBound).end == $1.range.lowerBound
    }
  }

  // MARK: Promises

  /// Checks that edits, unless refused, are minimal, and that the changed page comes back.
  private mutating func check(
    _ edits: () throws -> EditSet, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard let edits = try attempt(edits) else { return }
    checked += 1
    expect(isMinimal(edits, in: tree.bytes), "not minimal: \(edits)", sourceLocation)
    assertLossless(try edited(tree, by: edits), sourceLocation: sourceLocation)
  }

  /// Checks that a text is replaced, and nothing else.
  private mutating func check(
    replacing range: Range<Int>?, by text: [UInt8], _ edits: () throws -> EditSet,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(edits, sourceLocation: sourceLocation)
    guard let range, let edits = try attempt(edits) else { return }
    let bytes = tree.bytes
    let wanted = Array(bytes[..<range.lowerBound]) + text + bytes[range.upperBound...]
    let changed = try edited(tree, by: edits).bytes
    expect(changed == wanted, "more was changed", sourceLocation)
  }

  /// Checks that one edit takes another back.
  private mutating func check(
    undoing edits: () throws -> EditSet, isExact: Bool = true, by inverse: (SyntaxTree) throws -> EditSet,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(edits, sourceLocation: sourceLocation)
    guard let edits = try attempt(edits) else { return }
    let changed = try edited(tree, by: edits)
    guard let back = try attempt({ try inverse(changed) }) else {
      expect(false, "can't be taken back", sourceLocation)
      return
    }
    let original = try edited(changed, by: back).bytes
    expect(!isExact || original == tree.bytes, "isn't taken back", sourceLocation)
  }

  private func attempt(_ edits: () throws -> EditSet) throws -> EditSet? {
    do { return try edits() } catch is PageEditError { return nil }
  }

  private func expect(_ condition: Bool, _ what: String, _ place: SourceLocation) {
    guard !condition else { return }
    Issue.record(
      "\(what):\n\(String(decoding: tree.bytes, as: UTF8.self).debugDescription)", sourceLocation: place)
  }
}
