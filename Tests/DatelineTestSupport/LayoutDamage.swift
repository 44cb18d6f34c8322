package import DatelineSyntax

/// Damage to the layout of a page that an editor or a careless author does, and that formatting undoes.
package enum LayoutDamage: CaseIterable, Sendable {
  case shuffledNumbers, addedBlankLines, removedBlankLines, carriageReturns, byteOrderMark, tabs,
    doubledBlanks
  case trailingBlanks, everything

  /// The edits that do it to a page.
  package func edits(of tree: SyntaxTree, using generator: inout SeededGenerator) -> [TextEdit] {
    switch self {
    case .shuffledNumbers: Self.shufflingNumbers(of: tree, &generator)
    case .addedBlankLines: Self.addingBlankLines(to: tree, &generator)
    case .removedBlankLines: Self.removingBlankLines(from: tree, &generator)
    case .carriageReturns: Self.replacingLineEnds(of: tree, &generator)
    case .byteOrderMark: [.insertion(of: "\u{FEFF}", at: 0)]
    case .tabs: Self.replacingBlanks(of: tree, by: ["\t"], &generator)
    case .doubledBlanks: Self.replacingBlanks(of: tree, by: ["  ", "   ", " \t"], &generator)
    case .trailingBlanks: Self.addingTrailingBlanks(to: tree, &generator)
    case .everything: []
    }
  }

  /// The page with the damage done to it.
  package func damaged(
    _ page: [UInt8], as kind: DocumentKind, using generator: inout SeededGenerator
  ) throws -> [UInt8] {
    // Each is done to what the one before left, so that they meet in one place.
    let kinds: [Self] =
      self == .everything
      ? [
        .shuffledNumbers, .removedBlankLines, .addedBlankLines, .doubledBlanks, .trailingBlanks, .tabs,
        .carriageReturns, .byteOrderMark,
      ] : [self]
    var page = page
    for damage in kinds {
      let tree = SyntaxTree(parsing: page, as: kind)
      page = try EditSet(damage.edits(of: tree, using: &generator)).applied(to: page.span)
    }
    return page
  }

  private static func shufflingNumbers(of tree: SyntaxTree, _ generator: inout SeededGenerator) -> [TextEdit]
  {
    tree.root.children.flatMap { section -> [TextEdit] in
      guard let items = Section(section)?.items else { return [] }
      let tokens = items.compactMap(\.numberToken)
      return zip(tokens, tokens.shuffled(using: &generator)).map {
        TextEdit(range: $0.range, replacement: Array($1.bytes))
      }
    }
  }

  private static func addingBlankLines(to tree: SyntaxTree, _ generator: inout SeededGenerator) -> [TextEdit]
  {
    var edits: [TextEdit] = []
    func add(at place: Int) {
      guard Int.random(in: 0..<3, using: &generator) == 0 else { return }
      let count = Int.random(in: 1...3, using: &generator)
      edits.append(.insertion(of: String(repeating: "\n", count: count), at: place))
    }
    // A blank line above the text of an entry would end the entry.
    for node in tree.nodes where isLine(node.kind) && node.kind != .entrySummary && node.kind != .entryContext
    {
      add(at: node.range.lowerBound)
    }
    add(at: tree.bytes.count)
    return edits
  }

  private static func isLine(_ kind: SyntaxKind) -> Bool {
    switch kind {
    case .formatsLine, .dateLine, .topicLine, .headlineLine, .summaryLine, .sectionHeading, .listItem,
      .dayHeading, .entryHeading, .entrySummary, .entryContext, .blankLine:
      true
    default: false
    }
  }

  private static func removingBlankLines(
    from tree: SyntaxTree, _ generator: inout SeededGenerator
  ) -> [TextEdit] {
    let share = Int.random(in: 1...3, using: &generator)
    return tree.nodes.filter { $0.kind == .blankLine && Int.random(in: 0..<share, using: &generator) == 0 }
      .map { .deletion($0.range) }
  }

  private static func replacingLineEnds(of tree: SyntaxTree, _ generator: inout SeededGenerator) -> [TextEdit]
  {
    let ends = [["\r\n"], ["\r"], ["\r\n", "\n"]].randomElement(using: &generator) ?? []
    let edits = tree.bytes.indices.filter { tree.bytes[$0] == UInt8(ascii: "\n") }.map {
      TextEdit(range: $0..<($0 + 1), replacement: ends.randomElement(using: &generator) ?? "\n")
    }
    return edits
  }

  private static func replacingBlanks(
    of tree: SyntaxTree, by blanks: [String], _ generator: inout SeededGenerator
  ) -> [TextEdit] {
    var edits: [TextEdit] = []
    var line = SyntaxKind.document
    for node in tree.nodes {
      if isLine(node.kind) { line = node.kind }
      // Further blanks behind `#` are a headline's own.
      let isText = (line == .headlineLine || line == .topicLine) && blanks != ["\t"]
      guard node.kind == .whitespace || node.kind == .separator, !isText,
        Int.random(in: 0..<3, using: &generator) == 0
      else { continue }
      let start = node.range.lowerBound + (node.kind == .separator ? 1 : 0)
      guard start < node.range.upperBound else { continue }
      edits.append(
        TextEdit(
          range: start..<node.range.upperBound, replacement: blanks.randomElement(using: &generator) ?? " "))
    }
    return edits
  }

  private static func addingTrailingBlanks(
    to tree: SyntaxTree, _ generator: inout SeededGenerator
  ) -> [TextEdit] {
    var edits: [TextEdit] = []
    for node in tree.nodes where isLine(node.kind) && Int.random(in: 0..<3, using: &generator) == 0 {
      switch node.kind {
      // Blanks at their ends are part of these.
      case .headlineLine, .topicLine, .entrySummary: continue
      default: break
      }
      let blanks = [" ", "  ", "\t", " \t "].randomElement(using: &generator) ?? " "
      edits.append(.insertion(of: blanks, at: node.rangeWithoutNewline.upperBound))
      if node.kind != .blankLine, Bool.random(using: &generator) {
        edits.append(.insertion(of: blanks, at: node.range.lowerBound))
      }
    }
    return edits
  }
}
