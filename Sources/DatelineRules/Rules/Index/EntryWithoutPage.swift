import DatelineArchive
import DatelineSyntax

enum EntryWithoutPage: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "entry-without-page", group: .index, severity: .error, scope: .references,
    summary: "A day index lists an event whose page doesn't exist.",
    explanation: """
      The link leads nowhere. The page was renamed or removed, or the path has a slip in it; the nearest page of that
      day is named.
      """,
    examples: [
      .bad(
        ExampleDay.index(entries: [
          ExampleDay.harbour, ExampleDay.entry("Ferries sail again", "ferries-sial-again"),
          ExampleDay.ferries,
        ]) + ExampleDay.harbourPage + ExampleDay.ferriesPage),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.dayIndexes

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    page.links.contains { archive.place(of: $0) == nil }
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    for link in page.facts.links where archive.place(of: link) == nil {
      guard let destination = page.entry(of: link)?.link?.destination,
        let path = ArchiveIndex.path(ofDestination: destination),
        // A path of another form is `malformed-entry-path`'s.
        let place = try? PagePath(archivePath: path.bytes.span), !place.isDayIndex, !archive.isUnread(path),
        // An event of another day is `entry-of-other-day`'s.
        page.indexedDate.map({ $0 == place.date }) ?? true
      else { continue }
      let nearest = archive.page(nearestTo: place)?.place
      let suggestion = nearest.map { "; did you mean '\(String(decoding: $0.name, as: UTF8.self))'?" } ?? ""
      report.report(
        at: destination.range, "no page is at '\(path)'\(suggestion)",
        fix: nearest.map { nearest in
          let name = destination.range.upperBound - place.name.count
          return Fix(
            title: "Lead to the nearest page", safety: .unsafe,
            edits: [TextEdit(range: name..<destination.range.upperBound, replacement: nearest.name)])
        })
    }
  }
}
