import DatelineSyntax

enum MalformedChangeNote: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-change-note", group: .page, severity: .warning, scope: .page,
    summary: "An earlier version of a page lacks its time or its kind.",
    explanation: """
      Behind each version's link stands when it was written and what it is: `_2018-02-06 13:49:15 (First
      version)_`, `(Update)`, and for the last one `_(Current version)_` without a time.
      """,
    examples: [
      .bad(
        ChangesExamples.page(
          """
          1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
          2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-07 (Update)_
          2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _(Current version)_
          """)),
      .bad(
        ChangesExamples.page(
          """
          1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
          2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md)
          2. [Harbour reopens after the storm](/news/2015/11/20/example.md) _(Current version)_
          """)),
      .bad(
        ChangesExamples.page(
          """
          1. [Harbour opens](/news/2015/11/20/harbour-opens.md) _2018-02-06 13:49:15 (First version)_
          2. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _2018-02-07 09:01:30 (Updated)_
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
    for version in PageVersion.all(on: page) {
      guard let note = version.note else {
        let place = version.item.rangeWithoutNewline.upperBound
        report.report(
          at: place..<place, "the version lacks its time and kind, such as '_2018-02-06 13:49:15 (Update)_'")
        continue
      }
      if version.kind == nil {
        report.report(
          at: note.text?.range ?? note.range.upperBound..<note.range.upperBound,
          (note.text.map { "'\($0)' is no kind of version" } ?? "the kind of the version is missing")
            + "; there are '(First version)', '(Update)' and '(Current version)'")
      }
      if let stamp = note.timestamp {
        guard version.time == nil else { continue }
        report.report(at: stamp.range, "'\(stamp)' is not a time of the form '2018-02-06 13:49:15'")
      } else if version.kind != .current {
        let place = note.range.lowerBound + 1
        report.report(at: place..<place, "the time of the version is missing")
      }
    }
  }
}
