import DatelineArchive
import DatelineSyntax

enum MalformedPreviousDay: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-previous-day", group: .index, severity: .error, scope: .page,
    summary:
      "The link to the previous day is not written as `## [Previous Day...](/news/2015/11/19/index.md)`.",
    explanation: """
      It is the last line of a day index. Its label is the dialect's, and the path is that of a day index, with the
      dialect's prefix.
      """,
    examples: [
      .bad(
        ExampleDay.index(previous: "## [Previos Day...](/news/2015/11/19/index.md)") + ExampleDay.harbourPage),
      .bad(
        ExampleDay.index(previous: "## [Previous Day...](/zh/news/2015/11/19/index.md)")
          + ExampleDay.harbourPage),
      .bad(
        ExampleDay.index(previous: "## [Previous Day...](/news/2015/11/09/index.md)") + ExampleDay.harbourPage
      ),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.dayHeading, in: [.dayIndex])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let day = page.previousDay, let heading = day.heading else { return }
    if let marker = heading.marker, heading.level != 2 {
      report.report(
        at: marker.range, "the link to the previous day begins with '##', this one with '\(marker)'",
        fix: Fix(
          title: "Write '##'", safety: .safe, edits: [TextEdit(range: marker.range, replacement: "##")]))
    }
    guard let link = heading.link, link.isFinished, let text = link.text, let destination = link.destination
    else {
      let form = page.isDialectKnown ? ", '## [\(page.dialect.previousDayLabel)](path)'," : ""
      report.report(
        at: heading.rangeWithoutNewline, "the link to the previous day\(form) is not finished")
      return
    }
    checkLabel(text, page, &report)
    checkDestination(destination, page, &report)
    if let entry = day.entries.first {
      report.report(
        at: entry.range.lowerBound..<entry.range.lowerBound,
        "entries stand below the link to the previous day, which ends an index")
    }
  }

  private static func checkLabel(_ text: SyntaxNode, _ page: PageContext, _ report: inout Reporter) {
    // A label tells the dialect: one that isn't known to any leaves it uncertain, or another line has told it.
    if text.bytes.elementsEqual(page.dialect.previousDayLabel.utf8) { return }
    let labels = page.dialects.all.map(\.previousDayLabel) + [page.dialect.previousDayLabel]
    let own = text.description
    let isTold = page.isDialectCertain || page.dialectSafety == .unsafe
    if !isTold, labels.contains(own) { return }
    let right =
      isTold ? page.dialect.previousDayLabel : NearestName.nearest(to: own, in: labels)
    report.report(
      at: text.range,
      "the link to the previous day is called '\(text.quotation)'"
        + (right.map { "; it should be '\($0)'" } ?? ", which no dialect knows"),
      fix: right.map {
        Fix(
          title: "Write '\($0)'", safety: page.dialectSafety,
          edits: [TextEdit(range: text.range, replacement: $0)])
      })
  }

  private static func checkDestination(
    _ destination: SyntaxNode, _ page: PageContext, _ report: inout Reporter
  ) {
    let bytes = Array(destination.bytes)
    let prefix = Array(page.dialect.indexLinkPrefix.utf8)
    do {
      let path = try PagePath(destination: bytes.span, prefix: prefix)
      guard !path.name.elementsEqual("index.md".utf8) else { return }
      let right = page.indexLink(to: path.date)
      report.report(
        at: destination.range,
        "'\(page.path(at: destination.range))' is not the index of a day; that is '\(right)'",
        fix: Fix(
          title: "Lead to the day's index", safety: page.dialectSafety,
          edits: [TextEdit(range: destination.range, replacement: right)]))
    } catch {
      if error.fault == .missingPrefix || error.fault == .wrongPrefix, !page.isDialectCertain { return }
      let fix = error.corrected.map { corrected in
        Fix(
          title: "Write the path as indexes have it", safety: page.dialectSafety,
          edits: [TextEdit(range: destination.range, replacement: page.indexLink(to: corrected.date))])
      }
      report.report(
        at: destination.range,
        "'\(page.path(at: destination.range))' is not the path of a day index"
          + (error.corrected.map { "; it should be '\(page.indexLink(to: $0.date))'" } ?? ""), fix: fix)
    }
  }
}
