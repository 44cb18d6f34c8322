import DatelineSyntax

enum ChangesOutOfOrder: Rule {
  static let metadata = RuleMetadata(
    id: "changes-out-of-order", group: .page, severity: .warning, scope: .page,
    summary: "A version of a page is older than the one above it.",
    explanation: """
      Versions are listed from the oldest to the latest.
      """,
    examples: [
      .bad(
        ChangesExamples.page(
          """
          1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
          2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-05 09:01:30 (Update)_
          2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _(Current version)_
          """)),
      .good(
        ChangesExamples.page(
          """
          1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
          2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-07 09:01:30 (Update)_
          2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _(Current version)_
          """)),
    ])

  static let interest = RuleInterest.kinds(.changesSection)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    var latest: (time: ChangeTime, node: SyntaxNode)?
    for version in PageVersion.all(on: page) {
      guard let stamp = version.note?.timestamp, let time = version.time else { continue }
      if let latest, time < latest.time {
        report.report(at: stamp.range, "'\(stamp)' is earlier than '\(latest.node)' above it")
      } else {
        latest = (time, stamp)
      }
    }
  }
}
