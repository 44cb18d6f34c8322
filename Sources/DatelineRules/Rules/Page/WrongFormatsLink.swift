import DatelineArchive
import DatelineSyntax

enum WrongFormatsLink: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-formats-link", group: .page, severity: .warning, scope: .page,
    summary: "A link in the line 'Formats:' does not lead to the page itself in another format.",
    explanation: """
      A page `news/2015/11/20/slug.md` has `/news/2015/11/20/slug.html`, `.json` and `.xml` beside it; a
      day index has `2015/11/20/index.html` and so on, without `/news/`.
      """,
    examples: [
      .bad(
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/other.json)  [XML](/news/2015/11/20/example.xml) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  [XML](/news/2015/11/20/example.xml) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.kinds(.formatsLine)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let place = page.facts.place, let line = page.tree.root.child(.formatsLine) else { return }
    for link in line.children.lazy.compactMap(Link.init) {
      guard let destination = link.destination, let text = link.text else { continue }
      let ending = text.description.lowercased()
      guard ["html", "json", "xml"].contains(ending) else { continue }
      let right = expected(place, ending: ending, page)
      guard !destination.bytes.elementsEqual(right) else { continue }
      report.report(
        at: destination.range,
        "'\(destination)' is not this page as \(text): '\(String(decoding: right, as: UTF8.self))'",
        fix: Fix(
          title: "Link to this page", safety: page.dialectSafety,
          edits: [TextEdit(range: destination.range, replacement: right)]))
    }
  }

  private static func expected(_ place: PagePath, ending: String, _ page: PageContext) -> [UInt8] {
    let folder = "\(place.date.pathComponents)/"
    if page.tree.kind == .dayIndex { return Array("\(folder)index.\(ending)".utf8) }
    return Array("\(page.dialect.linkPrefix)/news/\(folder)".utf8) + place.slug + Array(".\(ending)".utf8)
  }
}
