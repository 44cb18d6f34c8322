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
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  [XML](/news/2015/11/20/example.xml) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        ### Changes:

        1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
        2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-05 09:01:30 (Update)_
        2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _(Current version)_

        """),
      .good(
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  [XML](/news/2015/11/20/example.xml) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        ### Changes:

        1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
        2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-07 09:01:30 (Update)_
        2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _(Current version)_

        """),
    ])

  static let interest = RuleInterest.kinds(.changesSection)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let section = page.eventPage?.changes else { return }
    var latest: (time: ChangeTime, node: SyntaxNode)?
    for item in section.items {
      guard let stamp = item.note?.timestamp, let time = ChangeTime(stamp) else { continue }
      if let latest, time < latest.time {
        report.report(at: stamp.range, "'\(stamp)' is earlier than '\(latest.node)' above it")
      } else {
        latest = (time, stamp)
      }
    }
  }
}
