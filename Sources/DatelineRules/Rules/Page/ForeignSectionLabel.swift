import DatelineSyntax

enum ForeignSectionLabel: Rule {
  static let metadata = RuleMetadata(
    id: "foreign-section-label", group: .page, severity: .warning, scope: .page,
    summary: "A section has the label of another dialect than the page's.",
    explanation: """
      A page is written in one dialect: its labels agree with each other. Where they don't, all of them and the
      links are weighed, and then the pages around. The two English forms differ in `Source` and `Sources`,
      of which the second belongs to pages with a line `Formats:`; there it is only a hint.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ##### 港口
        # 風暴過後港口重新開放




        ### Source:

        1. [港報](https://example.org/harbour)

        ### 有关:

        1. [風暴](/zh/news/2015/11/19/風暴.md) _消息: 港口_

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ##### 港口
        # 風暴過後港口重新開放




        ### 信息来源:

        1. [港報](https://example.org/harbour)

        ### 有关:

        1. [風暴](/zh/news/2015/11/19/風暴.md) _消息: 港口_

        """),
    ])

  static let interest = RuleInterest.deviations(.sectionHeading, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let view = page.eventPage, page.isDialectKnown else { return }
    let dialect = page.dialect
    for section in view.root.children {
      guard let right = dialect.labels(of: section.kind)?.first,
        let label = section.child(.sectionHeading)?.child(.label), !dialect.has(label, heading: section.kind)
      else { continue }
      let isOtherForm = page.dialects.all.contains {
        $0.has(label, heading: section.kind) && $0.relatedLabels == dialect.relatedLabels
      }
      report.report(
        at: label.range,
        "'\(label)' is not what this page's dialect, \(dialect.name), calls the section: '\(right)'",
        atMost: isOtherForm ? .information : .warning,
        fix: Fix(
          title: "Write '\(right)'", safety: .unsafe,
          edits: [TextEdit(range: label.range, replacement: right)]))
    }
  }
}
