import DatelineArchive
import DatelineSyntax

enum JoinedContextNames: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "joined-context-names", group: .related, severity: .warning, scope: .archive,
    summary: "Two names in a context have a comma between them, but no blank.",
    explanation: """
      Names are joined by a comma and a blank. A comma alone is taken for a part of a name, as in `12,500`, so that both
      names are lost. Found only where the archive has each piece as a name elsewhere, and the whole nowhere else.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown,harbour_"
        )),
      .good(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
    ])

  static let interest = RuleInterest.deviations(.contextComma, in: [.eventPage])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool { true }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    RelatedLinks.forEachItem(on: page) { item in
      guard let context = item.child(.context).flatMap(Context.init) else { return }
      // Names come in the order of their pieces.
      var pieces = context.pieces[...]
      for name in context.names {
        let parts = pieces.prefix { $0.range.upperBound <= name.upperBound }
        pieces = pieces[parts.endIndex...]
        guard parts.count > 1, parts.allSatisfy({ archive.names.contains($0.bytes) }),
          (archive.names[PageFacts.Text(bytes: page.bytes[name])]?.count ?? 0) <= 1
        else { continue }
        report.report(
          at: name,
          "'\(page.shortText(name))' is \(parts.count) names of the archive; a blank is missing behind the comma",
          fix: Fix(
            title: "Insert the blank", safety: .safe,
            edits: parts.dropFirst().map { .insertion(of: " ", at: $0.range.lowerBound) }))
      }
    }
  }
}
