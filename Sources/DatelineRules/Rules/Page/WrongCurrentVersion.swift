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
        ChangesExamples.page(
          """
          1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
          2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-07 09:01:30 (Update)_
          2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _2018-02-08 10:00:00 (Update)_
          """)),
      .bad(
        ChangesExamples.page(
          """
          1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
          2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _(Current version)_
          2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _(Current version)_
          """)),
      .bad(
        ChangesExamples.page(
          """
          1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
          2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-07 09:01:30 (First version)_
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
    let versions = PageVersion.all(on: page)
    let current = versions.lastIndex { $0.kind == .current }
    for (index, version) in versions.enumerated() {
      if version.kind == .current, index + 1 < versions.count {
        report.report(
          at: version.kindRange,
          index == current
            ? "the current version is the last one" : "only one version is the current one: the last")
      } else if version.kind == .first, index > 0 {
        report.report(at: version.kindRange, "the first version stands first")
      }
    }
    // An item without a kind is found as such.
    if current == nil, let last = versions.last, last.kind != nil {
      report.report(
        at: last.kindRange, "no version is the current one; the last should be '_(Current version)_'")
    }
  }
}
