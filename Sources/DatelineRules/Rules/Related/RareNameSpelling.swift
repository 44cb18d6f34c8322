import DatelineArchive
import DatelineSyntax

enum RareNameSpelling: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "rare-name-spelling", group: .related, severity: .information, scope: .archive,
    summary: "A name in a context is written otherwise on most pages of the archive.",
    explanation: """
      The archive has the same name with other capitals, blanks or punctuation much more often. Two spellings are two
      names wherever pages are found by name. Where they do mean two things, leave them.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          """
          1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, Harbour_
          """, others: 4)),
      .good(
        RelatedExamples.archive(
          """
          1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_
          """, others: 4)),
    ])

  static let interest = RuleInterest.kinds(.context, in: [.eventPage])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    page.names.contains { archive.names.hasSpellings($0) && usualSpelling(of: $0, in: archive) != nil }
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    RelatedLinks.forEachItem(on: page) { item in
      item.child(.context).flatMap(Context.init)?.forEachName { range in
        let name = PageFacts.Text(bytes: page.bytes[range])
        guard archive.names.hasSpellings(name), let usual = usualSpelling(of: name, in: archive) else {
          return
        }
        let spelling = String(decoding: usual.text.bytes, as: UTF8.self)
        report.report(
          at: range,
          "'\(page.shortText(range))' is written '\(spelling)' on most pages of the archive, \(usual.count) times",
          fix: Fix(
            title: "Write '\(spelling)'", safety: .unsafe,
            edits: [TextEdit(range: range, replacement: usual.text.bytes)]))
      }
    }
  }

  /// The spelling that is clearly more used than a name.
  private static func usualSpelling(of name: PageFacts.Text, in archive: ArchiveIndex) -> NameTable.Name? {
    guard let usual = archive.names.usualSpelling(of: name), usual.text != name else { return nil }
    let count = archive.names[name]?.count ?? 0
    return usual.count >= 3 && usual.count >= 3 * count ? usual : nil
  }
}
