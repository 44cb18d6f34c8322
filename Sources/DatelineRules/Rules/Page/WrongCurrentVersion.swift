import DatelineSyntax

enum WrongCurrentVersion: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-current-version", group: .page, severity: .warning, scope: .page,
    summary:
      "The versions of a page do not end with its one current version, or do not begin with the first.",
    explanation: """
      Versions are listed from the first to the current one. Exactly one is current: the last.
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
        2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-07 09:01:30 (Update)_
        2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _2018-02-08 10:00:00 (Update)_

        """),
      .bad(
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  [XML](/news/2015/11/20/example.xml) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        ### Changes:

        1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
        2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _(Current version)_
        2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _(Current version)_

        """),
      .bad(
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  [XML](/news/2015/11/20/example.xml) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        ### Changes:

        1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
        2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-07 09:01:30 (First version)_
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
    let items = Array(section.items)
    let versions = items.map { $0.note?.text.flatMap(ChangeVersion.init) }
    for (index, item) in items.enumerated() {
      let range = item.note?.text?.range ?? item.rangeWithoutNewline
      if versions[index] == .current, index + 1 < items.count {
        let others = versions.suffix(from: index + 1)
        report.report(
          at: range,
          others.contains(.current)
            ? "only one version is the current one: the last" : "the current version is the last one")
      } else if versions[index] == .first, index > 0 {
        report.report(at: range, "the first version stands first")
      }
    }
    // An item without a kind is found as such.
    if let last = items.last, let kind = versions.last, kind != nil, !versions.contains(.current) {
      report.report(
        at: last.note?.text?.range ?? last.rangeWithoutNewline,
        "no version is the current one; the last should be '_(Current version)_'")
    }
  }
}
