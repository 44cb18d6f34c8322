import DatelineSyntax

enum MalformedContext: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-context", group: .related, severity: .error, scope: .page,
    summary: "The context of a related link is not `_Context: A, B_`.",
    explanation: """
      A context is a blank, an underscore, the dialect's label with a colon, a blank, names joined by `, `, and an
      underscore. Where a piece is missing, or the label is another dialect's or none, programs don't find the names and
      readers see underscores.

      Chinese pages have an older label, `上下文`, which is as good as `消息`.
      """,
    examples: [
      .bad(
        RelatedExamples.page(
          """
          1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour, storm
          2. [Ship lost](/news/2015/11/18/ship-lost.md) _Contxt: harbour_
          3. [Fish is dear](/news/2015/11/17/fish-is-dear.md)_Context: harbour_
          4. [Tide turns](/news/2015/11/16/tide-turns.md) _Context:_
          """)),
      .good(
        RelatedExamples.page(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour, storm_"
        )),
    ])

  static let interest = RuleInterest.deviations(.relatedItem, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    RelatedLinks.forEachItem(on: page) { item in
      var before: SyntaxKind?
      for child in item.children {
        if child.kind == .context, !isWellFormed(child, before: before, page) {
          checkContext(child, before: before, page, &report)
        }
        before = child.kind
      }
    }
  }

  /// Whether a context surely has no fault: its children come in the only right order.
  private static func isWellFormed(_ context: SyntaxNode, before: SyntaxKind?, _ page: PageContext) -> Bool {
    guard before == .whitespace else { return false }
    var state = 0
    for child in context.children {
      switch (state, child.kind) {
      case (0, .underscore): state = 1
      case (1, .label):
        guard isLabel(child, of: page.dialect) else { return false }
        state = 2
      case (2, .colon): state = 3
      case (3, .whitespace): state = 4
      case (4, .contextName): state = 5
      case (5, .separator): state = 4
      case (5, .underscore): state = 6
      default: return false
      }
    }
    return state == 6
  }

  private static func isLabel(_ label: SyntaxNode, of dialect: Dialect) -> Bool {
    let bytes = label.bytes
    return dialect.contextLabels.contains { bytes.elementsEqual($0.utf8) }
  }

  private static func checkContext(
    _ node: SyntaxNode, before: SyntaxKind?, _ page: PageContext, _ report: inout Reporter
  ) {
    guard let context = Context(node) else { return }
    if before != .whitespace {
      let start = node.range.lowerBound
      insert(" ", at: start, "the blank before the context is missing", "Insert a blank", .warning, &report)
    }
    if context.closingUnderscore == nil {
      let end = node.range.upperBound
      insert(
        "_", at: end, "the underscore at the end of the context is missing", "Insert the underscore", .error,
        &report)
    }
    guard let label = context.label else {
      reportMissingLabel(context, page, &report)
      return
    }
    if !isLabel(label, of: page.dialect) { reportLabel(label, page, &report) }
    checkNames(context, &report)
  }

  private static func insert(
    _ text: String, at place: Int, _ message: String, _ title: String, _ severity: Severity,
    _ report: inout Reporter
  ) {
    report.report(
      at: place..<place, message, atMost: severity,
      fix: Fix(title: title, safety: .safe, edits: [.insertion(of: text, at: place)]))
  }

  // MARK: Labels

  private static func reportMissingLabel(_ context: Context, _ page: PageContext, _ report: inout Reporter) {
    let right = page.dialect.contextLabels.first ?? "Context"
    let start = context.range.lowerBound + 1
    if let name = context.pieces.first, let colon = name.bytes.firstRange(of: "：") {
      let word = page.text(name.range.lowerBound..<colon.lowerBound)
      let isKnown = page.dialect.contextLabels.contains(word)
      report.report(
        at: colon, "the colon behind '\(word)' is the wide one; expected ': '",
        fix: Fix(
          title: "Write ': '", safety: isKnown ? .safe : .unsafe,
          edits: [TextEdit(range: colon, replacement: ": ")]))
      return
    }
    var missing = right
    if context.colon == nil { missing += context.node.child(.whitespace) == nil ? ": " : ":" }
    // What stands before another colon may be the label.
    let hasNamesOnly =
      !context.pieces.isEmpty && !context.pieces.contains { $0.bytes.contains(UInt8(ascii: ":")) }
    report.report(
      at: start..<start, "the context has no label; expected '\(right): '",
      fix: Fix(
        title: "Insert '\(missing)'", safety: page.isDialectCertain && hasNamesOnly ? .safe : .unsafe,
        edits: [.insertion(of: missing, at: start)]))
  }

  private static func reportLabel(_ label: SyntaxNode, _ page: PageContext, _ report: inout Reporter) {
    let right = page.dialect.contextLabels.first ?? "Context"
    let word = label.description
    let isForeign =
      page.isDialectKnown
      && page.dialects.all.contains { $0.contextLabels.contains(word) }
    let isNear = NearestName.nearest(to: word, in: page.dialect.contextLabels) != nil
    let what = isForeign ? "is the label of another dialect" : "is no label of a context"
    let fix =
      isForeign || isNear
      ? Fix(
        // Another dialect's label tells against this one.
        title: "Write '\(right)'", safety: page.isDialectCertain && !isForeign ? .safe : .unsafe,
        edits: [TextEdit(range: label.range, replacement: right)]) : nil
    report.report(at: label.range, "'\(page.shortText(label.range))' \(what); expected '\(right)'", fix: fix)
  }

  // MARK: Names

  private static func checkNames(_ context: Context, _ report: inout Reporter) {
    if context.pieces.isEmpty {
      let place = context.colon?.range.upperBound ?? context.range.upperBound
      report.report(at: place..<place, "the context names nothing; write what both events share")
      return
    }
    if let colon = context.colon, context.node.child(.whitespace) == nil {
      let place = colon.range.upperBound
      insert(" ", at: place, "the blank behind the colon is missing", "Insert a blank", .warning, &report)
    }
    var hasName = false
    // A comma behind a name, until there is one behind the comma, too.
    var open: SyntaxNode?
    for child in context.node.children {
      if child.kind == .separator {
        if hasName { open = child } else { reportLoneComma(child, in: context, &report) }
        hasName = false
      } else if child.kind == .contextName {
        hasName = true
        open = nil
      }
    }
    if let open { reportLoneComma(open, in: context, &report) }
  }

  private static func reportLoneComma(
    _ separator: SyntaxNode, in context: Context, _ report: inout Reporter
  ) {
    var removed = separator.range
    // Right behind the colon the comma's blank is the one that the colon lacks.
    if context.colon?.range.upperBound == removed.lowerBound {
      removed = removed.lowerBound..<(removed.lowerBound + 1)
    }
    report.report(
      at: separator.range, "the comma separates no names", atMost: .warning,
      fix: Fix(title: "Remove the comma", safety: .safe, edits: [.deletion(removed)]))
  }
}
