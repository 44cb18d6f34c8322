import DatelineArchive
import DatelineSyntax

enum BrokenRelatedLink: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "broken-related-link", group: .related, severity: .error, scope: .references,
    summary: "A related link leads to a page that the archive doesn't have.",
    explanation: """
      The page was renamed, moved to another day or never written, or the path has a slip in it. The message names the
      page that was probably meant: one of the same day whose headline is the link's text or whose name is nearly the
      same, or the only one of that name on another day.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/strom-shuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
      .bad(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm%2Dshuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
      .good(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
    ])

  static let interest = RuleInterest.kinds(.relatedSection, in: [.eventPage])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    page.links.contains { archive.place(of: $0) == nil }
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    let linked = page.facts.linkTargets
    for link in page.facts.links where archive.place(of: link) == nil && !link.leads(to: page.path) {
      guard let item = page.item(at: link.position),
        let destination = item.destination
      else { continue }
      let path: PagePath
      switch RelatedLinks.target(of: destination, dialect: page.dialect) {
      case .page(let target): path = target
      case .otherPrefix(let target?): path = target
      default: continue
      }
      guard !archive.isUnread(ArchivePath(bytes: path.archivePathBytes)) else { continue }
      checkItem(item, destination, path, linked, page, archive, &report)
    }
  }

  private static func checkItem(
    _ item: ListItem, _ destination: SyntaxNode, _ path: PagePath, _ linked: PageFacts.LinkTargets,
    _ page: PageContext, _ archive: ArchiveIndex, _ report: inout Reporter
  ) {
    let decoded = ArchivePath(bytes: PagePath.percentDecoded(path.archivePathBytes))
    if decoded.bytes != path.archivePathBytes, archive[decoded] != nil {
      report.report(
        at: destination.range, "the path is percent-encoded; the page is '\(decoded)'",
        fix: Fix(
          title: "Write the path as it is", safety: page.dialectSafety,
          edits: [
            TextEdit(
              range: destination.range,
              replacement: RelatedLinks.destination(of: decoded, dialect: page.dialect))
          ]))
      return
    }
    let written = page.path(at: destination.range)
    guard let nearest = archive.nearestPage(to: path, headline: item.linkText?.bytes) else {
      report.report(at: destination.range, "there is no page '\(written)'")
      return
    }
    report.report(
      at: destination.range, "there is no page '\(written)'; did you mean '\(nearest.path)'?",
      related: [page.place(of: nearest, at: nearest.headlinePlace, "the page that was probably meant")],
      fix: redirection(of: item, destination, to: nearest, linked, page))
  }

  private static func redirection(
    of item: ListItem, _ destination: SyntaxNode, to target: PageFacts, _ linked: PageFacts.LinkTargets,
    _ page: PageContext
  ) -> Fix? {
    guard page.path != target.path, !linked.contains(target.path), !target.isHeadlineDoubtful else {
      return nil
    }
    var edits = [
      TextEdit(
        range: destination.range,
        replacement: RelatedLinks.destination(of: target.path, dialect: page.dialect))
    ]
    if let text = item.linkText, let headline = target.headline, !headline.bytes.elementsEqual(text.bytes) {
      edits.insert(TextEdit(range: text.range, replacement: headline.bytes), at: 0)
    }
    return Fix(title: "Link to '\(target.path)'", safety: .unsafe, edits: edits)
  }
}
