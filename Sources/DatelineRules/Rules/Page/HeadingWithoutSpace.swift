import DatelineSyntax

enum HeadingWithoutSpace: Rule {
  static let metadata = RuleMetadata(
    id: "heading-without-space", group: .page, severity: .warning, scope: .page,
    summary: "There is no blank between '#' and what follows.",
    explanation: """
      Without a blank behind the `#`, Markdown does not take the line for a heading.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        #Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ###Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations([
    .heading, .sectionHeading, .dateLine, .order, .dayHeading, .entry,
  ])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard page.tree.mayHaveOddSpacing else { return }
    if page.tree.kind == .eventPage {
      for child in page.tree.root.children {
        check(child.kind.isSection ? child.child(.sectionHeading) : child, page, &report)
      }
    } else {
      for day in page.tree.root.children where day.kind == .daySection {
        for child in day.children {
          if child.kind == .indexEntry {
            for line in child.children { check(line, page, &report) }
          } else {
            check(child, page, &report)
          }
        }
      }
    }
  }

  private static func check(_ line: SyntaxNode?, _ page: PageContext, _ report: inout Reporter) {
    guard let line, !line.isToken, let marker = line.child(.headingMarker) else { return }
    let end = marker.range.upperBound
    guard end < line.rangeWithoutNewline.upperBound else { return }
    let next = page.bytes[end]
    guard next != UInt8(ascii: " "), next != UInt8(ascii: "\t") else { return }
    report.report(
      at: marker.range, "there is no blank behind '\(marker)', so this is no heading",
      fix: Fix(title: "Insert a blank", safety: .safe, edits: [.insertion(of: " ", at: end)]))
  }
}
