import DatelineSyntax

enum WikiMarkup: Rule {
  static let metadata = RuleMetadata(
    id: "wiki-markup", group: .text, severity: .warning, scope: .page,
    summary: "A text holds mark-up that a wiki left behind.",
    explanation: """
      The texts of many pages come from a wiki. Its mark-up means nothing here: `''italics''`,
      `{{templates}}`, `[[links]]`, `[http:--address (Name)]`, `${variables}`, the `|` between a
      template's values, and what is left of it without brackets, such as `url=… |date=…`, `http:--…`, `:en:`
      or the end of a time, `:37:52+00:00`. A language conversion `-{zh-cn:…;zh-tw:…}-` is only a hint, since
      a program can still choose from it.

      No fix is offered where taking the mark-up out would leave empty brackets, a separator between nothing,
      or no text at all.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens for ''Mary Celeste'' after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm {{es icon}}

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm.:37:52+00:00




        ### Source:

        1. [url=https://example.org/harbour |date=20151120  Harbour Post](https://example.org/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.kinds(.wikiMarkup, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    var marks: [TextMark] = []
    page.forEachMark(.wikiMarkup) { mark in
      if let last = marks.last, last.text != mark.text {
        check(marks, page, &report)
        marks = []
      }
      marks.append(mark)
    }
    check(marks, page, &report)
  }

  /// Checks the marks of one text.
  private static func check(_ marks: [TextMark], _ page: PageContext, _ report: inout Reporter) {
    guard let first = marks.first else { return }
    var open: TextMark?
    var leftovers: [TextMark] = []
    var hasBar = false
    for mark in marks {
      switch form(of: mark) {
      case .apostrophes:
        if let first = open {
          reportItalics(first, mark, &report)
          open = nil
        } else {
          open = mark
        }
      case .bar:
        // A publisher's name and a summary may well hold a bar.
        guard first.line == .headlineLine || first.line == .topicLine, !hasBar else { continue }
        hasBar = true
        report.report(at: mark.range, "'|' stands between values of a wiki template")
      case .choice:
        report.report(
          at: mark.range, "'\(Excerpt.shortened(mark.node))' is a wiki's choice of words by language",
          atMost: .information)
      case .guarded(let word):
        report.report(
          at: mark.range,
          "'\(Excerpt.shortened(mark.node))' keeps a wiki from choosing other words; "
            + "'\(page.text(word))' is what it says",
          fix: Fix(
            title: "Write '\(page.text(word))'", safety: page.isCopied(mark.line) ? .unsafe : .safe,
            edits: [
              .deletion(mark.range.lowerBound..<word.lowerBound),
              .deletion(word.upperBound..<mark.range.upperBound),
            ]))
      case .leftover:
        leftovers.append(mark)
      }
    }
    if let first = open { reportLoneApostrophes(first, page, &report) }
    reportLeftovers(leftovers, page, &report)
  }

  private enum Form {
    /// `''`
    case apostrophes
    /// `|`
    case bar
    /// `-{zh-cn:…;zh-tw:…}-`, or one that isn't finished
    case choice
    /// `-{word}-`
    case guarded(Range<Int>)
    /// What can only be taken out
    case leftover
  }

  private static func form(of mark: TextMark) -> Form {
    let bytes = mark.node.bytes
    switch bytes.first {
    case UInt8(ascii: "'"): return .apostrophes
    case UInt8(ascii: "|"): return bytes.allSatisfy { $0 == UInt8(ascii: "|") } ? .bar : .leftover
    case UInt8(ascii: "-"):
      let word = bytes.dropFirst(2).dropLast(2)
      guard bytes.count >= 4, bytes.suffix(2).elementsEqual("}-".utf8), !word.contains(where: isVariantSign)
      else { return .choice }
      return word.isEmpty ? .leftover : .guarded(word.startIndex..<word.endIndex)
    default: return .leftover
    }
  }

  private static func isVariantSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
      || byte == UInt8(ascii: "=")
  }

  // MARK: Leftovers

  private static func reportLeftovers(_ marks: [TextMark], _ page: PageContext, _ report: inout Reporter) {
    guard !marks.isEmpty else { return }
    let removal = MarkRemoval(marks, of: page.bytes)
    for mark in marks {
      let bytes = mark.node.bytes
      let isCutTime = bytes.first == UInt8(ascii: ":") && bytes.dropFirst().first.map(isDigit) ?? false
      // Behind braces that nothing closes stands the name of a template, which would be left.
      let range = bytes.elementsEqual("{{".utf8) ? nil : removal.range(of: mark)
      report.report(
        at: mark.range,
        "'\(Excerpt.shortened(mark.node))' is "
          + (isCutTime ? "the end of a time that a program left behind" : "mark-up that a wiki left behind"),
        fix: range.map { Fix(title: "Remove the mark-up", safety: .unsafe, edits: [.deletion($0)]) })
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  // MARK: Apostrophes

  private static func reportItalics(_ first: TextMark, _ last: TextMark, _ report: inout Reporter) {
    report.report(
      at: first.range.lowerBound..<last.range.upperBound,
      "the doubled apostrophes at both ends are a wiki's mark-up for italics or bold",
      fix: Fix(
        title: "Remove the mark-up", safety: .unsafe, edits: [.deletion(first.range), .deletion(last.range)]))
  }

  private static func reportLoneApostrophes(_ mark: TextMark, _ page: PageContext, _ report: inout Reporter) {
    let quotes = page.bytes[mark.text.lowerBound..<mark.range.lowerBound].count { $0 == UInt8(ascii: "\"") }
    if quotes % 2 == 1, mark.range.count == 2 {
      report.report(
        at: mark.range, "the doubled apostrophe closes a quotation that '\"' opens; expected '\"'",
        fix: Fix(
          title: "Write '\"'", safety: .unsafe, edits: [TextEdit(range: mark.range, replacement: "\"")]))
    } else {
      report.report(
        at: mark.range, "doubled apostrophes are a wiki's mark-up for italics or bold",
        fix: Fix(title: "Remove the mark-up", safety: .unsafe, edits: [.deletion(mark.range)]))
    }
  }
}
