import DatelineSyntax

enum WrongLinkPrefix: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-link-prefix", group: .related, severity: .warning, scope: .page,
    summary: "A related link has another prefix before `/news/` than its dialect's links.",
    explanation: """
      English pages link to `/news/…`, Chinese ones to `/zh/news/…`. Another prefix leads to another archive, or
      nowhere. Only pages whose labels show their dialect are looked at.
      """,
    examples: [
      .bad(
        RelatedExamples.page(
          "1. [Storm shuts the harbour](/zh/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour_")),
      .good(
        RelatedExamples.page(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour_")),
    ])

  static let interest = RuleInterest.deviations(.relatedPath, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard page.isDialectKnown else { return }
    let right = Array((page.dialect.linkPrefix + "/news/").utf8)
    RelatedLinks.forEachItem(on: page) { item in
      guard let destination = item.child(.link)?.child(.destination), !destination.bytes.starts(with: right),
        case .otherPrefix(let corrected) = RelatedLinks.target(of: destination, dialect: page.dialect)
      else { return }
      let prefix = Array(page.dialect.linkPrefix.utf8)
      let written = destination.bytes.firstRange(of: "/news/")?.lowerBound ?? destination.range.upperBound
      let name = page.dialect.linkPrefix.isEmpty ? "no prefix" : "'\(page.dialect.linkPrefix)'"
      let found = destination.range.lowerBound..<written
      var fix: Fix?
      if let corrected {
        let new = corrected.linkDestination(prefix: prefix)
        // Where only the prefix changes, the link names the same page of the archive.
        let isOnlyPrefix = new.dropFirst(prefix.count).elementsEqual(
          page.bytes[written..<destination.range.upperBound])
        fix = Fix(
          title: "Correct the prefix", safety: isOnlyPrefix ? page.dialectSafety : .unsafe,
          edits: [
            isOnlyPrefix
              ? TextEdit(range: found, replacement: prefix)
              : TextEdit(range: destination.range, replacement: new)
          ])
      }
      let what =
        found.isEmpty ? "the link has no prefix" : "the link has the prefix '\(page.shortText(found))'"
      report.report(at: found, "\(what); links of the dialect '\(page.dialect.id)' have \(name)", fix: fix)
    }
  }
}
