import DatelineArchive
import DatelineSyntax

enum MalformedEntryPath: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-entry-path", group: .index, severity: .error, scope: .page,
    summary: "The destination of an entry in a day index is not the path of an event page.",
    explanation: """
      Entries lead to `/news/YYYY/MM/D/SLUG.md`, with the dialect's prefix before it: the month has its zero, the day has
      none. Where it is certain what was meant, the fix writes it.
      """,
    examples: [
      .bad(
        ExampleDay.index(entries: [
          ExampleDay.entry(
            "Harbour reopens after the storm", "harbour-reopens-after-the-storm", day: "2015/11/020")
        ])),
      .bad(
        ExampleDay.index(entries: [
          "### [Harbour reopens](/en/news/2015/11/20/harbour-reopens.md)\n_Context: harbour_\n"
        ])),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.entry, in: [.dayIndex])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    let prefix = Array(page.dialect.linkPrefix.utf8)
    for node in page.tree.nodes where node.kind == .entryHeading {
      guard let link = node.child(.link), let destination = Link(link)?.destination else { continue }
      check(destination, prefix: prefix, page, &report)
    }
  }

  private static func check(
    _ destination: SyntaxNode, prefix: [UInt8], _ page: PageContext, _ report: inout Reporter
  ) {
    let bytes = Array(destination.bytes)
    do {
      let path = try PagePath.Components(destination: bytes.span, prefix: prefix)
      let name = bytes[path.nameOffset...]
      guard name.elementsEqual("index.md".utf8) || name.elementsEqual("README.md".utf8) else { return }
      report.report(
        at: destination.range, "'\(page.path(at: destination.range))' is a day index, not an event page")
    } catch {
      // Whose prefix it should be is not known where no label tells the dialect.
      if error.fault == .missingPrefix || error.fault == .wrongPrefix, !page.isDialectCertain { return }
      let fix = error.corrected.map { corrected in
        Fix(
          title: "Write the path as entries have it", safety: page.dialectSafety,
          edits: [TextEdit(range: destination.range, replacement: corrected.linkDestination(prefix: prefix))])
      }
      report.report(
        at: destination.range,
        "'\(page.path(at: destination.range))' is not the path of an event page: \(reason(error.fault, page.dialect))",
        fix: fix)
    }
  }

  private static func reason(_ fault: PagePathFault, _ dialect: Dialect) -> String {
    switch fault {
    case .notAbsolute: "it doesn't begin with '\(dialect.linkPrefix)/news/'"
    case .hasQuery: "it has a query"
    case .hasFragment: "it has a fragment"
    case .emptySegment: "a part between slashes is empty"
    case .climbs: "it climbs through folders"
    case .missingPrefix: "'\(dialect.linkPrefix)' is missing before '/news/'"
    case .wrongPrefix: "'\(dialect.linkPrefix)/news/' is how paths begin"
    case .notUnderNews: "it doesn't lead into '\(dialect.linkPrefix)/news/'"
    case .tooShallow: "it ends before the name of a page"
    case .tooDeep: "it has more folders than a year, a month and a day"
    case .malformedYear: "its year is not four digits"
    case .malformedMonth: "its month is not two digits"
    case .unpaddedMonth: "its month lacks the zero"
    case .malformedDay: "its day is not a number"
    case .paddedDay: "its day has a zero before it"
    case .impossibleDate(let year, let month, let day): "the calendar has no day \(year)-\(month)-\(day)"
    case .notMarkdown: "it doesn't end in '.md'"
    case .emptyName: "the page has no name"
    }
  }
}
