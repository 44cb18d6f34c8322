extension EventPage {
  /// The sections that can be written, in their order.
  private static let writtenSections: [SyntaxKind] = [.sourcesSection, .changesSection, .relatedSection]

  /// The edits that insert an item into a section. A missing section comes where its dialect has it, with the dialect's
  /// first label and blank lines; `position` then has to be 0.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - position: Before which item of the section it comes, counted from 0; their number for the end.
  ///   - kind: The section: sources, changes or related events.
  ///   - dialect: The labels and blank lines; by default those of the page's labels.
  /// - Throws: `PageEditError.noSuchPosition`; `PageEditError.unsupported` if the dialect has no such section;
  ///   `PageEditError.unreadable` if the item wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func inserting(
    _ item: NewListItem, at position: Int, in kind: SyntaxKind, dialect: Dialect? = nil
  ) throws(PageEditError) -> EditSet {
    if let section = section(kind) { return try section.inserting(item, at: position, dialect: dialect) }
    let dialect = tree.dialect(or: dialect)
    guard let label = dialect.label(of: kind) else { throw .unsupported(kind) }
    guard position == 0 else { throw .noSuchPosition(position, count: 0) }
    var edit = PageEdit(tree)
    let next = next(behind: kind)
    let offset = next?.range.lowerBound ?? tree.bytes.count
    let lineEnd = tree.lineEnd(near: offset)
    let content = try item.written(in: dialect)
    let text = Array("### \(label):".utf8) + lineEnd + lineEnd + "1.".utf8 + content
    if next != nil {
      edit.insert(text + lineEnd + lineEnd, at: offset)
    } else {
      edit.append(text, blankLines: blankLines(above: nil, in: dialect), lineEnd)
    }
    return try edit.edits(of: kind) { new in
      EventPage(new).section(kind)?.items.first { _ in true }.map(item.isRead) ?? false
    }
  }

  /// The edits that remove an item, and its section if nothing but blank lines would be left of it.
  ///
  /// - Throws: `PageEditError.missing` if there is no such section, `PageEditError.noSuchPosition`.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func removingItem(
    at position: Int, from kind: SyntaxKind, dialect: Dialect? = nil
  ) throws(PageEditError) -> EditSet {
    guard let section = section(kind) else { throw .missing(kind) }
    guard position == 0, section.isEmptyWithout([0], of: Array(section.items)) else {
      return try section.removingItem(at: position)
    }
    return try removing(section, dialect: dialect)
  }

  /// The edits that remove items from all sections of a kind, and with them the sections of which nothing but blank
  /// lines would be left.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page, however many items are removed.
  public func removingItems(
    from kind: SyntaxKind, dialect: Dialect? = nil, where isUnwanted: (ListItem) -> Bool
  ) throws(PageEditError) -> EditSet {
    var edit = PageEdit(tree)
    // The sections that go, while no other comes behind them.
    var last: [Section] = []
    for section in sections {
      let items = Array(section.items)
      let unwanted = section.node.kind == kind ? Set(items.indices.filter { isUnwanted(items[$0]) }) : []
      if !unwanted.isEmpty, section.isEmptyWithout(unwanted, of: items) {
        last.append(section)
        continue
      }
      for section in last { edit.delete(section.range) }
      last = []
      if !unwanted.isEmpty { section.remove(unwanted, of: items, in: &edit) }
    }
    if let first = last.first, let end = last.last?.range.upperBound {
      remove(first, to: end, dialect: dialect, in: &edit)
    }
    return try edit.edits(of: kind)
  }

  /// The edits that remove a section with all that it holds. The blank lines become those that the dialect has without
  /// it.
  ///
  /// - Parameters:
  ///   - section: A section of this page.
  ///   - dialect: Tells the blank lines; by default that of the page's labels.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func removing(_ section: Section, dialect: Dialect? = nil) throws(PageEditError) -> EditSet {
    var edit = PageEdit(tree)
    remove(section, to: section.range.upperBound, dialect: dialect, in: &edit)
    return try edit.edits(of: section.node.kind)
  }

  /// Removes a section and those below it, up to an offset.
  private func remove(_ section: Section, to end: Int, dialect: Dialect?, in edit: inout PageEdit) {
    let range = section.range.lowerBound..<end
    guard end == tree.bytes.count else { return edit.delete(range) }
    let dialect = tree.dialect(or: dialect)
    let last = lastPart(above: section)
    let wanted = blankLines(above: section, in: dialect)
    let above = tree.blankLines(above: range.lowerBound)
    edit.deleteLine(range)
    if above.count == wanted, tree.isLineStart(end) {
      edit.setBlankLines(
        from: above.start, to: range.lowerBound, count: wanted,
        wanted: last == .headlineLine ? dialect.blankLines.atEnd : 0,
        tree.lineEnd(near: range.lowerBound))
    }
  }

  private func section(_ kind: SyntaxKind) -> Section? {
    switch kind {
    case .sourcesSection: sources
    case .changesSection: changes
    case .relatedSection: related
    default: nil
    }
  }

  /// The edits that remove sections with all that they hold. See ``removing(_:dialect:)``.
  ///
  /// - Parameters:
  ///   - positions: Which of ``sections``.
  ///   - dialect: Tells the blank lines; by default that of the page's labels.
  /// - Throws: `PageEditError.noSuchPosition`.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page, however many sections are removed.
  public func removingSections(at positions: Set<Int>, dialect: Dialect? = nil) throws(PageEditError)
    -> EditSet
  {
    let sections = sections
    if let wrong = positions.filter({ !sections.indices.contains($0) }).min() {
      throw .noSuchPosition(wrong, count: sections.count)
    }
    var edit = PageEdit(tree)
    // The sections that go together, one below the other.
    var first: Section?
    for (place, section) in sections.enumerated() {
      guard positions.contains(place) else {
        first = nil
        continue
      }
      first = first ?? section
      let isLast =
        !positions.contains(place + 1) || sections[place + 1].range.lowerBound != section.range.upperBound
      guard isLast, let start = first else { continue }
      remove(start, to: section.range.upperBound, dialect: dialect, in: &edit)
      first = nil
    }
    return try edit.edits(of: .sectionHeading)
  }

  /// The edits that put the sections into another order. The blank lines between them stay where they are.
  ///
  /// - Parameter order: From top to bottom the section that comes there, as its place among ``sections``.
  /// - Throws: `PageEditError.notAPermutation`; `PageEditError.unreadable` if a section would be read differently in
  ///   its new place.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func rearrangingSections(into order: [Int]) throws(PageEditError) -> EditSet {
    let sections = sections
    guard order.isPermutation(of: sections.indices) else { throw .notAPermutation }
    var edit = PageEdit(tree)
    for (place, old) in order.enumerated() where place != old {
      let (content, range) = (sections[place].contentRange, sections[place].range)
      edit.replace(
        range, by: Array(sections[old].content) + tree.bytes[content.upperBound..<range.upperBound])
    }
    return try edit.edits(of: .sectionHeading) { new in
      let contents = EventPage(new).sections.map(\.content)
      return contents.count == order.count && zip(contents, order).allSatisfy { $0 == sections[$1].content }
    }
  }

  /// The first section that belongs below one of a kind.
  private func next(behind kind: SyntaxKind) -> Section? {
    let later = Self.writtenSections.drop { $0 != kind }.dropFirst()
    return sections.first { later.contains($0.node.kind) }
  }

  /// The last line or section above a section, or at the end of the page; `document` if there is none.
  private func lastPart(above section: Section?) -> SyntaxKind {
    var last = SyntaxKind.document
    for node in root.children {
      if let section, node.position >= section.node.position { break }
      if node.kind != .blankLine { last = node.kind }
    }
    return last
  }

  /// How many blank lines stand above the last section of a page, whichever that is.
  private func blankLines(above section: Section?, in dialect: Dialect) -> Int {
    switch lastPart(above: section) {
    case .headlineLine: dialect.blankLines.afterHeadline
    case .summaryLine: dialect.blankLines.afterSummary
    case .document: 0
    default: 1
    }
  }
}

extension Section {
  /// Whether nothing but heading and blank lines is left without some of the items.
  fileprivate func isEmptyWithout(_ positions: Set<Int>, of items: [ListItem]) -> Bool {
    positions.count == items.count
      && node.children.allSatisfy {
        $0.kind == .sectionHeading || $0.kind == .listItem || $0.kind == .blankLine
      }
  }
}

extension Dialect {
  /// The label to write over a section; `nil` if the dialect has no such section.
  package func label(of section: SyntaxKind) -> String? {
    switch section {
    case .sourcesSection: sourcesLabels.first
    case .changesSection: changesLabels.first
    case .relatedSection: relatedLabels.first
    default: nil
    }
  }
}

extension PageEdit {
  /// Adds lines, given without the last line end, at the end of the page below `count` blank lines.
  mutating func append(_ text: [UInt8], blankLines count: Int, _ lineEnd: [UInt8]) {
    let end = tree.bytes.count
    guard tree.isLineStart(end) else {
      insert(lines(count + 1, of: lineEnd) + text, at: end)
      return
    }
    let above = tree.blankLines(above: end)
    setBlankLines(from: above.start, to: end, count: above.count, wanted: count, lineEnd)
    insert(text + lineEnd, at: end)
  }
}
