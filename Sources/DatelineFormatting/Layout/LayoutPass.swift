import DatelineSyntax

/// One walk over the flat nodes of a tree that finds what differs from the canonical layout.
///
/// A page in canonical form costs a few comparisons for each node and no allocation.
struct LayoutPass {
  let tree: SyntaxTree
  let bytes: [UInt8]
  let nodes: [RawNode]
  let dialects: Dialects
  private let document: DocumentKind
  /// Whether blank lines are left alone: the front page, whose days end with `---`, has a form of its own.
  private let isFrontPage: Bool
  private let blankLines: Dialect.BlankLines
  private let isDialectCertain: Bool
  /// Whether it is known how many blank lines end a page without sections.
  private let isEndCertain: Bool

  private(set) var faults: [LayoutFault] = []

  /// The token before; `newline` at the start of a line.
  private var previous = SyntaxKind.newline
  /// The line that is being read.
  private var line = SyntaxKind.document
  private var gap = BlankLineGap()
  /// Where the section with numbered items is in the tree; 0 outside one and where its numbers have been judged.
  private var numberedSection = 0
  /// The number of items of the section so far.
  private var itemCount = 0

  init(_ tree: SyntaxTree, blankLines: Dialect.BlankLines, isDialectCertain: Bool, isEndCertain: Bool) {
    self.tree = tree
    bytes = tree.bytes
    nodes = tree.rawNodes
    dialects = tree.dialects
    document = tree.kind
    isFrontPage = tree.kind == .dayIndex && tree.kinds.contains(.thematicBreakLine)
    self.blankLines = blankLines
    self.isDialectCertain = isDialectCertain
    self.isEndCertain = isEndCertain
  }

  mutating func report(_ fault: LayoutFault) {
    faults.append(fault)
  }

  mutating func run() {
    let nodes = nodes
    // Nodes whose descendants are not looked at. A local: asking for a static constant costs a call for each node.
    let closed = SyntaxKindSet(.link).union(SyntaxKindSet(.text)).union(SyntaxKindSet(.unexpectedLine))
    // The root comes first.
    var place = 1
    while place < nodes.count {
      let node = nodes[place]
      visit(node, at: place)
      place += 1
      // Texts and addresses have no layout, and nothing is known of that of what can't be placed.
      if closed.contains(node.kind), node.extent > 0 {
        place += Int(node.extent)
        previous = nodes[place - 1].kind
      }
    }
    endGap(before: .document, at: bytes.count)
  }

  @inline(__always)
  private mutating func visit(_ node: RawNode, at place: Int) {
    switch node.kind {
    // Lines.
    case .blankLine: visitBlankLine(node, at: place)
    case .suppressionLine:
      gap.hasComment = true
      begin(.suppressionLine)
    case .listItem:
      itemCount += 1
      begin(node)
    case .summaryLine:
      begin(node)
      checkSummary(at: place + 1)
    case .formatsLine, .dateLine, .topicLine, .headlineLine, .sectionHeading, .dayHeading, .entryHeading,
      .entrySummary, .entryContext, .thematicBreakLine, .unexpectedLine:
      begin(node)

    // What holds lines.
    case .sourcesSection, .changesSection, .relatedSection:
      numberedSection = place
      itemCount = 0
    case .unknownSection: numberedSection = 0
    case .daySection, .indexEntry, .document: break

    // Pieces of lines.
    case .link:
      if previous == .period || previous == .closeParenthesis || previous == .colon {
        reportMissing(line == .formatsLine && previous != .colon ? 2 : 1, at: Int(node.start))
      }
      if previous == .headingMarker { reportMissingHeadingBlank(at: Int(node.start)) }
    case .context, .changeNote:
      if previous == .closeParenthesis { reportMissing(1, at: Int(node.start)) }

    // Tokens.
    case .whitespace:
      if node.length != 1 || line == .formatsLine || !Self.mayPrecedeOneBlank(previous) {
        checkBlanks(node, at: place)
      }
      previous = .whitespace
    case .trailingWhitespace:
      checkTrailingBlanks(node)
      previous = .trailingWhitespace
    case .newline:
      if line == .formatsLine, previous == .closeParenthesis { reportMissing(2, at: Int(node.start)) }
      previous = .newline
    case .itemNumber:
      if numberedSection != 0, !isNumber(node, itemCount) {
        checkNumbers(ofSectionAt: numberedSection)
        numberedSection = 0
      }
      previous = .itemNumber
    case .separator:
      if node.length > 2 { checkSeparator(node) }
      if previous == .colon { reportMissing(1, at: Int(node.start)) }
      previous = .separator
    case .contextName:
      if previous == .colon { reportMissing(1, at: Int(node.start)) }
      previous = .contextName
    case .noteText:
      // Taken apart, `](` would no longer end the text of a link.
      if previous == .timestamp, bytes[Int(node.start) - 1] != UInt8(ascii: "]") {
        reportMissing(1, at: Int(node.start))
      }
      previous = .noteText
    case .text, .label, .unexpectedText, .suppression:
      if previous == .headingMarker { reportMissingHeadingBlank(at: Int(node.start)) }
      previous = node.kind
    default:
      previous = node.kind
    }
  }

  // MARK: Blank lines

  private mutating func begin(_ node: RawNode) {
    endGap(before: node.kind, at: Int(node.start))
    begin(node.kind)
    gap.begin(below: node.kind)
  }

  private mutating func begin(_ kind: SyntaxKind) {
    line = kind
    previous = .newline
  }

  private mutating func visitBlankLine(_ node: RawNode, at place: Int) {
    begin(.blankLine)
    // Blanks without a line end are no line.
    guard node.end < bytes.count || bytes[node.end - 1].isLineEnd else { return }
    if gap.count == 0 { gap.firstBlank = place }
    gap.count += 1
  }

  private mutating func endGap(before next: SyntaxKind, at end: Int) {
    let form: BlankLineForm =
      switch document {
      case .eventPage:
        gap.last == .headlineLine && next == .document && !isEndCertain
          ? .any
          : .onEventPage(between: gap.last, and: next, blankLines, isDialectCertain: isDialectCertain)
      case .dayIndex:
        isFrontPage
          ? .any : .inDayIndex(between: gap.last, and: next, blankLines, isDialectCertain: isDialectCertain)
      }
    guard let expected = form.correction(of: gap.count) else { return }
    report(
      gap.count > expected ? surplus(expected: expected) : shortage(expected: expected, before: end))
  }

  /// The first blank lines go, as many as are too many.
  private func surplus(expected: Int) -> LayoutFault {
    let start = Int(nodes[gap.firstBlank].start)
    var end = start
    var left = gap.count - expected
    var place = gap.firstBlank
    while left > 0 {
      if nodes[place].kind == .blankLine {
        end = nodes[place].end
        left -= 1
      }
      place += 1
    }
    return LayoutFault(
      .blankLines, at: start..<end, found: gap.count, expected: expected,
      edits: gap.hasComment ? [] : [.deletion(start..<end)])
  }

  private func shortage(expected: Int, before end: Int) -> LayoutFault {
    // At the end of a last line without line end, the first one that is inserted ends that line.
    let lineEnd = end == bytes.count && lacksFinalNewline ? 1 : 0
    let missing = String(repeating: "\n", count: expected - gap.count + lineEnd)
    // Behind a lone CR, LF would only complete the line end.
    let edit =
      end > 0 && bytes[end - 1] == UInt8(ascii: "\r")
      ? TextEdit(range: (end - 1)..<end, replacement: "\n" + missing) : .insertion(of: missing, at: end)
    return LayoutFault(
      .blankLines, at: end..<end, found: gap.count, expected: expected, edits: gap.hasComment ? [] : [edit])
  }

  // MARK: Blanks

  private static func mayPrecedeOneBlank(_ kind: SyntaxKind) -> Bool {
    switch kind {
    case .headingMarker, .period, .closeParenthesis, .colon, .timestamp: true
    default: false
    }
  }

  private mutating func checkBlanks(_ node: RawNode, at place: Int) {
    let range = Int(node.start)..<node.end
    let next = place + 1 < nodes.count ? nodes[place + 1].kind : .newline
    // How far off a comment or what can't be placed stands is its author's business.
    if next == .unexpectedText || next == .suppression { return }
    switch previous {
    case .newline, .label, .underscore:
      report(
        LayoutFault(.spacing, at: range, found: range.count, expected: 0, edits: [.deletion(range)]))
    case .whitespace:
      // The one blank behind `#` is a token of its own.
      report(
        LayoutFault(.spacing, at: range, found: range.count + 1, expected: 1, edits: [.deletion(range)]))
    case .closeParenthesis where line == .formatsLine:
      expect(2, in: range)
    default:
      expect(1, in: range)
    }
  }

  private mutating func expect(_ count: Int, in range: Range<Int>) {
    guard range.count != count else { return }
    let blanks = Array(repeating: UInt8(ascii: " "), count: count)
    let edit = TextEdit.minimal(replacing: range, in: bytes, by: blanks)
    report(
      LayoutFault(.spacing, at: range, found: range.count, expected: count, edits: edit.map { [$0] } ?? []))
  }

  private mutating func reportMissing(_ count: Int, at place: Int) {
    report(
      LayoutFault(
        .spacing, at: place..<place, found: 0, expected: count,
        edits: [.insertion(of: String(repeating: " ", count: count), at: place)]))
  }

  /// The comma between two names and the blanks behind it.
  private mutating func checkSeparator(_ node: RawNode) {
    expect(1, in: (Int(node.start) + 1)..<node.end)
  }

  private mutating func reportMissingHeadingBlank(at place: Int) {
    report(
      LayoutFault(
        .headingBlank, at: place..<place, found: 0, expected: 1, edits: [.insertion(of: " ", at: place)]))
  }

  private mutating func checkTrailingBlanks(_ node: RawNode) {
    let range = Int(node.start)..<node.end
    if line == .formatsLine {
      if previous == .closeParenthesis { expect(2, in: range) }
    } else {
      report(
        LayoutFault(
          .trailingBlanks, at: range, found: range.count, expected: 0, edits: [.deletion(range)]))
    }
  }

  private mutating func checkSummary(at place: Int) {
    guard place < nodes.count, nodes[place].kind == .text else { return }
    var start = Int(nodes[place].start)
    var end = nodes[place].end
    guard bytes[start].isBlank || bytes[end - 1].isBlank else { return }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    while start < end, bytes[start].isBlank { start += 1 }
    reportBlanks(.summaryStart, Int(nodes[place].start)..<start)
    reportBlanks(.summaryEnd, end..<nodes[place].end)
  }

  private mutating func reportBlanks(_ kind: LayoutFault.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    report(LayoutFault(kind, at: range, found: range.count, expected: 0, edits: [.deletion(range)]))
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
