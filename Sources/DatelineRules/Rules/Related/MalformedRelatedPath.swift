import DatelineArchive
import DatelineSyntax

enum MalformedRelatedPath: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "malformed-related-path", group: .related, severity: .error, scope: .references,
    summary: "The path of a related link is not `/news/YYYY/MM/D/slug.md`.",
    explanation: """
      Links between pages are absolute paths: the dialect's prefix, `/news`, the year, the month with its zero, the day
      without one, and the page's name. A path that climbs with `..`, one with a query or a fragment, or a date that the
      calendar doesn't have lead nowhere.

      A zero too much or too few, or a missing slash at the start, is mended for certain if the page is there.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          """
          1. [Storm shuts the harbour](/news/2015/11/019/storm-shuts-the-harbour.md) _Context: Anytown, harbour_
          2. [Storm shuts the harbour](../19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_
          3. [Storm shuts the harbour](/news/2015/11/31/storm-shuts-the-harbour.md) _Context: Anytown, harbour_
          """)),
      .bad(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/019/storm-shuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
      .good(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
    ])

  static let interest = RuleInterest.kinds(.relatedSection, in: [.eventPage])

  // The path is malformed wherever the page is; only a certain fix needs the archive.
  static let needsArchive = false

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    page.deviations.contains(.relatedPath) || page.links.contains { archive.place(of: $0) == nil }
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    let linked = page.facts.linkTargets
    RelatedLinks.forEachItem(on: page) { node in
      guard let destination = ListItem(node)?.destination,
        case .malformed(let error) = RelatedLinks.target(of: destination, dialect: page.dialect)
      else { return }
      let text = page.path(at: destination.range)
      var message = "'\(text)' \(reason(error.fault, destination))"
      let corrected = corrected(error, destination, page)
      if let corrected {
        message +=
          "; expected '\(String(decoding: corrected.linkDestination(prefix: Array(page.dialect.linkPrefix.utf8)), as: UTF8.self))'"
      }
      report.report(at: destination.range, message, fix: fix(for: destination, corrected, linked, page))
    }
  }

  /// The path that was meant, where that can be told.
  private static func corrected(
    _ error: PagePathError, _ destination: SyntaxNode, _ page: PageContext
  ) -> PagePath? {
    switch error.fault {
    case .hasQuery, .hasFragment:
      let bytes = destination.bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      return path(of: Array(bytes), page)
    case .notAbsolute: return path(of: [UInt8(ascii: "/")] + destination.bytes, page)
    default: return error.corrected
    }
  }

  /// The page that a destination leads to, as it is or with what is certain corrected.
  private static func path(of destination: [UInt8], _ page: PageContext) -> PagePath? {
    do {
      return try PagePath(destination: destination.span, prefix: Array(page.dialect.linkPrefix.utf8))
    } catch {
      return error.corrected
    }
  }

  private static func fix(
    for destination: SyntaxNode, _ corrected: PagePath?, _ linked: PageFacts.LinkTargets, _ page: PageContext
  ) -> Fix? {
    guard let corrected else { return nil }
    let path = ArchivePath(bytes: corrected.archivePathBytes)
    guard page.path != path, !linked.contains(path) else { return nil }
    // Without the whole archive a page that isn't in the index may still be there.
    let exists = page.archive?[path] != nil
    guard exists || page.archive?.isWhole != true else { return nil }
    return Fix(
      title: "Correct the path", safety: exists ? page.dialectSafety : .unsafe,
      edits: [
        TextEdit(
          range: destination.range,
          replacement: corrected.linkDestination(prefix: Array(page.dialect.linkPrefix.utf8)))
      ])
  }

  private static func reason(_ fault: PagePathFault, _ destination: SyntaxNode) -> String {
    switch fault {
    case .notAbsolute where destination.bytes.firstRange(of: "../") != nil: "climbs with '..'"
    case .notAbsolute: "is no absolute path; links begin with '/'"
    case .hasQuery: "has a query, which a page of the archive has no use for"
    case .hasFragment: "has a fragment, but no place on a page has a name"
    case .emptySegment: "has two slashes in a row"
    case .climbs: "climbs with '.' or '..'"
    case .missingPrefix, .wrongPrefix: "has another prefix than other links"
    case .notUnderNews: "doesn't lead into 'news'"
    case .tooShallow: "ends before a page's name"
    case .tooDeep: "has more folders than 'news/YYYY/MM/D'"
    case .malformedYear: "has no year of four digits"
    case .malformedMonth: "has no month of two digits"
    case .unpaddedMonth: "lacks the zero of the month"
    case .malformedDay: "has no day of one or two digits"
    case .paddedDay: "has a zero before the day"
    case .impossibleDate(let year, let month, let day):
      "names a day that doesn't exist, \(year)-\(month)-\(day)"
    case .notMarkdown: "doesn't end in '.md'"
    case .emptyName: "has no name before '.md'"
    }
  }
}
