import DatelineSyntax

/// Counts the blank lines between the parts of a page and compares them with the dialect's form.
struct BlankLineGaps {
  /// How many blank lines a gap may have.
  private enum Form {
    case exactly(Int)
    case either(Int, Int)
    case any
  }

  private let document: DocumentKind
  private let blanks: Dialect.BlankLines
  private let isDialectCertain: Bool
  private let hasCarriageReturn: Bool
  /// The part above the gap; `document` at the start of the page.
  private var last = SyntaxKind.document
  private var count = 0
  private var start = 0
  private var hasComment = false

  init(_ page: PageContext) {
    document = page.tree.kind
    blanks = page.dialect.blankLines
    isDialectCertain = page.isDialectCertain
    hasCarriageReturn = page.tree.anomalies.contains { $0.kind == .carriageReturn }
  }

  /// Takes the next line or entry.
  mutating func visit(_ node: SyntaxNode, _ page: PageContext, _ report: inout Reporter) {
    switch node.kind {
    case .blankLine:
      if count == 0 { start = node.range.lowerBound }
      count += 1
    case .suppressionLine:
      hasComment = true
    case .byteOrderMark:
      break
    default:
      let form = document == .eventPage ? formOnPage(before: node.kind) : formInIndex(before: node)
      check(form, at: node.range.lowerBound, page, &report)
      last = node.kind
      if node.kind == .indexEntry, node.child(.entryHeading) == nil { last = .topicLine }
      count = 0
      hasComment = false
    }
  }

  /// Takes the end of the page.
  mutating func end(_ page: PageContext, _ report: inout Reporter) {
    let form: Form
    if document == .dayIndex {
      form = last == .dayHeading || last == .indexEntry ? .either(0, 1) : .any
    } else {
      switch last {
      case .listItem, .sectionHeading: form = .exactly(0)
      case .headlineLine: form = .either(0, blanks.atEnd)
      default: form = .any
      }
    }
    check(form, at: page.bytes.count, page, &report)
  }

  private func formOnPage(before next: SyntaxKind) -> Form {
    switch (last, next) {
    case (.document, .formatsLine): .exactly(1)
    case (.document, .dateLine): .exactly(0)
    case (.formatsLine, .dateLine): .exactly(1)
    case (.dateLine, .topicLine), (.dateLine, .headlineLine), (.headlineLine, .summaryLine): .exactly(1)
    case (.topicLine, .headlineLine), (.listItem, .listItem): .exactly(0)
    case (.sectionHeading, .listItem), (.listItem, .sectionHeading): .exactly(1)
    case (.headlineLine, .sectionHeading): isDialectCertain ? .exactly(blanks.afterHeadline) : .any
    case (.summaryLine, .sectionHeading): isDialectCertain ? .exactly(blanks.afterSummary) : .any
    default: .any
    }
  }

  private func formInIndex(before node: SyntaxNode) -> Form {
    switch (last, node.kind) {
    case (.document, .formatsLine): .exactly(1)
    case (.document, .dayHeading): .exactly(0)
    case (.formatsLine, .dayHeading), (.dayHeading, .indexEntry): .exactly(1)
    case (.topicLine, .indexEntry): node.child(.topicLine) == nil ? .exactly(0) : .any
    case (.indexEntry, .indexEntry), (.indexEntry, .dayHeading): .either(0, 1)
    default: .any
    }
  }

  private func check(_ form: Form, at end: Int, _ page: PageContext, _ report: inout Reporter) {
    let right: Int
    switch form {
    case .any: return
    case .exactly(let number):
      guard count != number else { return }
      right = number
    case .either(let low, let high):
      guard count != low, count != high else { return }
      right = high
    }
    let edit = edit(to: right, at: end, page)
    report.report(
      at: count > right ? edit?.range ?? start..<end : end..<end,
      "\(Self.lines(count)) here, but the form has " + (right == 0 ? "none" : "\(right)"),
      fix: hasComment
        ? nil
        : edit.map { Fix(title: "Correct the blank lines", safety: .safe, edits: [$0]) })
  }

  private static func lines(_ count: Int) -> String {
    switch count {
    case 0: "no blank line is"
    case 1: "1 blank line is"
    default: "\(count) blank lines are"
    }
  }

  /// Removes the first lines that are too many, or inserts those that are missing; `nil` where lines end with CR.
  private func edit(to right: Int, at end: Int, _ page: PageContext) -> TextEdit? {
    guard !hasCarriageReturn else { return nil }
    if count < right {
      return .insertion(of: String(repeating: "\n", count: right - count), at: end)
    }
    var stop = start
    var surplus = count - right
    while surplus > 0, stop < end {
      if page.bytes[stop] == UInt8(ascii: "\n") { surplus -= 1 }
      stop += 1
    }
    return .deletion(start..<stop)
  }
}
