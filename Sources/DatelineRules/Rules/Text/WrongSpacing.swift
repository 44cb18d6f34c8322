import DatelineSyntax

enum WrongSpacing: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-spacing", group: .text, severity: .warning, scope: .page,
    summary: "The pieces of a heading or an item are not one blank apart.",
    explanation: """
      One blank stands behind `#` and behind an item's number, before and within its context, and none
      before a line: `1. [text](/news/2015/11/20/slug.md) _Context: A, B_`.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        ### Related:

        1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md)  _Context: harbour, storm_

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        ### Related:

        1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md)_Context: harbour, storm_

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1.  [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ###  Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

         1. [Harbour Post](https://example.org/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        ### Related:

        1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md) _Context: harbour, storm_

        """),
    ])

  static let interest = RuleInterest.kinds(.headingMarker, .listItem)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard page.tree.mayHaveOddSpacing else { return }
    for child in page.tree.root.children where !child.isToken {
      switch child.kind {
      case .dateLine: check(child, page.bytes, &report)
      case .headlineLine, .topicLine: checkStart(child, &report)
      case .daySection:
        for line in child.children where !line.isToken {
          if line.kind == .dayHeading { check(line, page.bytes, &report) }
          if line.kind == .indexEntry { checkEntry(line, page.bytes, &report) }
        }
      case let kind where kind.isSection:
        for line in child.children where line.kind == .listItem || line.kind == .sectionHeading {
          check(line, page.bytes, &report)
        }
      default: break
      }
    }
  }

  private static func checkEntry(_ entry: SyntaxNode, _ bytes: [UInt8], _ report: inout Reporter) {
    for line in entry.children {
      if line.kind == .entryHeading || line.kind == .entryContext {
        check(line, bytes, &report)
      } else if line.kind == .topicLine {
        checkStart(line, &report)
      }
    }
  }

  /// Blanks before `#`; those behind it are part of the text, but for one.
  private static func checkStart(_ line: SyntaxNode, _ report: inout Reporter) {
    guard let blank = line.child(.whitespace), blank.range.lowerBound == line.range.lowerBound else { return }
    reportStart(blank, &report)
  }

  private static func reportStart(_ blank: SyntaxNode, _ report: inout Reporter) {
    report.report(
      at: blank.range, "the line begins with blanks",
      fix: Fix(title: "Remove the blanks", safety: .safe, edits: [.deletion(blank.range)]))
  }

  private static func check(_ line: SyntaxNode, _ bytes: [UInt8], _ report: inout Reporter) {
    var previous: SyntaxKind?
    for piece in line.children {
      let kind = piece.kind
      if kind == .whitespace {
        if previous == nil {
          reportStart(piece, &report)
        } else if previous == .label {
          reportExtra(piece, "a blank stands before the colon", &report)
        } else if previous == .whitespace {
          // The one blank behind `#` is a token of its own.
          reportExtra(piece, "\(piece.range.count + 1) blanks stand here instead of one", &report)
        } else if piece.range.count > 1 {
          report.report(
            at: piece.range, "\(piece.range.count) blanks stand here instead of one",
            fix: Fix(
              title: "Write one blank", safety: .safe, edits: [TextEdit(range: piece.range, replacement: " ")]
            ))
        }
      } else if kind == .context {
        if previous == .link { reportMissing(before: piece, &report) }
        check(piece, bytes, &report)
      } else if kind == .changeNote {
        if previous == .link { reportMissing(before: piece, &report) }
      } else if kind == .link, previous == .period || previous == .link {
        reportMissing(before: piece, &report)
      } else if kind == .contextName, previous == .colon {
        reportMissing(before: piece, &report)
      }
      previous = kind
    }
  }

  private static func reportExtra(_ blank: SyntaxNode, _ message: String, _ report: inout Reporter) {
    report.report(
      at: blank.range, message,
      fix: Fix(title: "Remove the blanks", safety: .safe, edits: [.deletion(blank.range)]))
  }

  private static func reportMissing(before piece: SyntaxNode, _ report: inout Reporter) {
    let place = piece.range.lowerBound
    report.report(
      at: place..<place, "a blank is missing before '\(piece.description.prefix(1))'",
      fix: Fix(title: "Insert a blank", safety: .safe, edits: [.insertion(of: " ", at: place)]))
  }
}
