import DatelineSyntax

enum MissingContext: Rule {
  static let metadata = RuleMetadata(
    id: "missing-context", group: .related, severity: .warning, scope: .page,
    summary: "A related link has no context behind it.",
    explanation: """
      The context names what both events share: `_Context: A, B_`. It tells readers why the other event is listed, and
      the list is ordered by it.
      """,
    examples: [
      .bad(
        RelatedExamples.page("1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md)")),
      .good(
        RelatedExamples.page(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour_")),
    ])

  static let interest = RuleInterest.deviations(.relatedItem, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    RelatedLinks.forEachItem(on: page) { item in
      // What else stands behind the link is a malformed item.
      guard item.child(.context) == nil, item.child(.unexpectedText) == nil,
        let link = item.child(.link), link.child(.closeParenthesis) != nil
      else { return }
      let end = link.range.upperBound
      let label = page.dialect.contextLabels.first ?? "Context"
      report.report(
        at: end..<end, "the context is missing; expected '_\(label): …_' with what both events share")
    }
  }
}
