import DatelineArchive
import DatelineSyntax

enum OutdatedFrontPage: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "outdated-front-page", group: .index, severity: .warning, scope: .archive,
    summary: "The front page doesn't list the newest days.",
    explanation: """
      The `index.md` in the root of an archive, or `README.md` there, lists the newest days, the latest first, and then leads to the day before
      them. If a day has come or gone since it was written, it leaves out news or leads nowhere. `dateline index` brings
      it in line. A page whose headings don't lead back from day to day is taken for something else.
      """,
    examples: [
      .bad(front("19", "18") + days),
      .bad(front("20", "18") + days),
      .good(front("20", "19") + days),
    ])

  private static func front(_ first: String, _ previous: String) -> String {
    let slug = first == "20" ? "harbour-reopens-after-the-storm" : "storm-closes-the-harbour"
    let headline = first == "20" ? "Harbour reopens after the storm" : "Storm closes the harbour"
    let text =
      "\n\n## [Today](/news/2015/11/\(first)/index.md)\n\n"
      + ExampleDay.entry(headline, slug, day: "2015/11/\(first)")
      + "\n---\n\n## [Previous Day...](/news/2015/11/\(previous)/index.md)\n\n"
    return "//- index.md\n" + text
  }

  private static let days =
    day("18", "Storm nears", "storm-nears", previous: "")
    + day(
      "19", "Storm closes the harbour", "storm-closes-the-harbour",
      previous: "## [Previous Day...](/news/2015/11/18/index.md)")
    + day(
      "20", "Harbour reopens after the storm", "harbour-reopens-after-the-storm",
      previous: ExampleDay.previous)

  private static func day(_ day: String, _ headline: String, _ slug: String, previous: String) -> String {
    let path = "2015/11/\(day)"
    let heading = "## [2015-11-\(day)](/news/\(path)/index.md)"
    let entries = [ExampleDay.entry(headline, slug, day: path)]
    let text =
      previous.isEmpty
      ? ([heading + "\n"] + entries).joined(separator: "\n") + "\n"
      : ExampleDay.text(heading: heading, entries: entries, previous: previous)
    return "//- news/\(path)/index.md\n" + text + "//- news/\(path)/README.md\n" + text
      + ExampleDay.page(headline, slug, day: path, date: "2015-11-\(day)")
  }

  static let interest = RuleInterest.dayIndexes

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    frontPages.contains(page.path) && page.dayCount > 0
  }

  private static let frontPages = [ArchivePath("index.md"), ArchivePath("README.md")]

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, let days = page.dayIndex?.days else { return }
    let listed = days.compactMap { day -> (destination: SyntaxNode, date: CalendarDate)? in
      guard let destination = day.heading?.link?.destination, let date = date(of: destination) else {
        return nil
      }
      return (destination, date)
    }
    guard listed.count == days.count, zip(listed, listed.dropFirst()).allSatisfy({ $0.date > $1.date })
    else { return }
    var right = archive.dates.last { archive.day($0)?.hasIndex ?? false }
    for (destination, date) in listed {
      // Of what is before the first day nothing is known.
      guard let wanted = right else { return }
      if date != wanted {
        let hasIndex = archive.day(date)?.hasIndex ?? false
        report.report(
          at: destination.range,
          (hasIndex ? "the front page leads to \(date) here" : "\(date) has no index")
            + ", but the newest day \(destination.range == listed[0].destination.range ? "" : "that is left ")is \(wanted)"
        )
        return
      }
      right = archive.indexedDay(before: date)
    }
  }

  private static func date(of destination: SyntaxNode) -> CalendarDate? {
    guard let path = ArchiveIndex.path(ofDestination: destination),
      path.name.elementsEqual("index.md".utf8)
    else { return nil }
    return (try? PagePath.Components(archivePath: path.bytes.span))?.date
  }
}
