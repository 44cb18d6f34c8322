import DatelineSyntax

enum MalformedItem: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-item", group: .lists, severity: .error, scope: .page,
    summary: "An item of a list lacks its number, its period, a bracket, its link or its text.",
    explanation: """
      An item is `1. [text](destination)`, a related one with `_Context: A, B_` behind it. Where a piece is missing, or
      something stands there that belongs to none, readers see raw brackets and programs lose the link.

      Only the first fault of an item is reported. What is certain can be mended: a missing number, a period, the blank
      behind it, a closing parenthesis.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1 [The Courier](https://courier.example/harbour)
        [The Ledger](https://ledger.example/harbour)
        3. [The Mirror](https://mirror.example/harbour

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)
        2. [The Ledger](https://ledger.example/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations([.sourceItem, .relatedItem, .changes], in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    for section in page.tree.root.children where section.kind.isSection && section.kind != .unknownSection {
      var expected = 1
      for child in section.children where child.kind == .listItem {
        if !isWellFormed(child) { checkItem(child, in: section.kind, expected: expected, page, &report) }
        expected += 1
      }
    }
  }

  /// Whether an item surely has no fault: its children come in the only right order.
  private static func isWellFormed(_ item: SyntaxNode) -> Bool {
    var state = 0
    for child in item.children {
      switch (state, child.kind) {
      case (0, .itemNumber): state = 1
      case (1, .period): state = 2
      case (2, .whitespace) where child.range.count == 1: state = 3
      case (3, .link), (5, .link):
        if !isWellFormedLink(child) { return false }
        state = 4
      case (4, .whitespace): state = 5
      case (5, .context), (5, .changeNote), (4, .context), (4, .changeNote): state = 6
      case (4, .newline), (5, .newline), (5, .suppression), (6, _):
        if child.kind == .unexpectedText || child.kind == .link { return false }
        state = 6
      default: return false
      }
    }
    return state >= 4
  }

  private static func isWellFormedLink(_ link: SyntaxNode) -> Bool {
    var count = 0
    for child in link.children {
      count += 1
      if child.kind == .text, isBlank(child) { return false }
    }
    return count == 6
  }

  private static func isBlank(_ text: SyntaxNode) -> Bool {
    text.bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private static func checkItem(
    _ node: SyntaxNode, in section: SyntaxKind, expected: Int, _ page: PageContext, _ report: inout Reporter
  ) {
    guard let item = ListItem(node) else { return }
    if checkNumber(item, expected: expected, &report) { return }
    guard let link = item.link else {
      let end = item.rangeWithoutNewline.upperBound
      let place = item.unexpected?.range ?? end..<end
      report.report(
        at: place, "the item has no link; expected '[text](destination)'")
      return
    }
    if checkLink(link, of: item, in: section, page, &report) { return }
    for attached in item.attachedLinks {
      if checkLink(attached, of: item, in: section, page, &report) { return }
    }
    if let rest = item.unexpected {
      report.report(at: rest.range, "'\(page.shortText(rest.range))' belongs to no part of the item")
    }
  }

  private static func checkNumber(_ item: ListItem, expected: Int, _ report: inout Reporter) -> Bool {
    guard let number = item.numberToken else {
      let start = item.link?.range.lowerBound ?? item.range.lowerBound
      // A lone bracket may be no item at all.
      let isItem = item.link.map { isWellFormedLink($0.node) } ?? false
      report.report(
        at: start..<start, "the item's number is missing; expected '\(expected). '",
        fix: Fix(
          title: "Number the item", safety: isItem ? .safe : .unsafe,
          edits: [.insertion(of: "\(expected). ", at: start)]))
      return true
    }
    let end = number.range.upperBound
    guard let period = item.period else {
      report.report(
        at: end..<end, "the period behind the item's number is missing",
        fix: Fix(
          title: "Insert the period", safety: .safe,
          edits: [.insertion(of: item.link?.range.lowerBound == end ? ". " : ".", at: end)]))
      return true
    }
    if let link = item.link, link.range.lowerBound == period.range.upperBound {
      let place = period.range.upperBound
      report.report(
        at: place..<place, "the blank between the item's number and its link is missing", atMost: .warning,
        fix: Fix(title: "Insert a blank", safety: .safe, edits: [.insertion(of: " ", at: place)]))
      return true
    }
    return false
  }

  private static func checkLink(
    _ link: Link, of item: ListItem, in section: SyntaxKind, _ page: PageContext, _ report: inout Reporter
  ) -> Bool {
    if let missing = link.missing {
      let isWhole = item.unexpected == nil && isWhole(link.destination, in: section)
      reportMissing(missing, of: link, isWhole: isWhole, page, &report)
      return true
    }
    if link.destination == nil {
      let place = (link.node.child(.openParenthesis) ?? link.node).range.upperBound
      let what = section == .sourcesSection ? "URL" : "path"
      report.report(at: place..<place, "the \(what) of the link is missing")
      return true
    }
    let text = link.text
    if text.map(isBlank) ?? true {
      let place = link.range.lowerBound + 1
      let what = section == .sourcesSection ? "the publisher is missing" : "the text of the link is missing"
      report.report(at: text?.range ?? place..<place, "\(what); write it between the brackets")
      return true
    }
    return false
  }

  /// Whether a destination surely isn't cut off, so that only its parenthesis is missing.
  private static func isWhole(_ destination: SyntaxNode?, in section: SyntaxKind) -> Bool {
    section == .sourcesSection || destination?.bytes.suffix(3).elementsEqual(".md".utf8) == true
  }

  private static func reportMissing(
    _ missing: (token: String, offset: Int), of link: Link, isWhole: Bool, _ page: PageContext,
    _ report: inout Reporter
  ) {
    var offset = missing.offset
    var fix: Fix?
    switch missing.token {
    case ")":
      if link.destination != nil {
        fix = Fix(
          title: "Insert the parenthesis", safety: isWhole ? .safe : .unsafe,
          edits: [.insertion(of: ")", at: offset)])
      }
    case "]":
      // The parser took the whole line for the text; the destination in it shows where the text ends.
      if let text = link.text {
        let open = text.bytes.firstRange(of: "(http") ?? text.bytes.firstRange(of: "(/")
        if let open {
          offset = open.lowerBound
          fix = Fix(title: "Insert the bracket", safety: .unsafe, edits: [.insertion(of: "]", at: offset)])
        }
      }
    default:
      let rest = page.bytes[offset...]
      if rest.starts(with: "http".utf8) || rest.starts(with: "/".utf8) {
        fix = Fix(title: "Insert the parenthesis", safety: .unsafe, edits: [.insertion(of: "(", at: offset)])
      }
    }
    report.report(
      at: offset..<offset, "'\(missing.token)' is missing in the link '[text](destination)'", fix: fix)
  }
}
