import DatelineSyntax

enum RelatedToNoEvent: Rule {
  static let metadata = RuleMetadata(
    id: "related-to-no-event", group: .related, severity: .warning, scope: .page,
    summary: "A related link leads to a day's index or out of the archive.",
    explanation: """
      Related are events, so that a link leads to an event page. Articles elsewhere belong to the sources.
      """,
    examples: [
      .bad(
        RelatedExamples.page(
          """
          1. [All of that day](/news/2015/11/19/index.md) _Context: harbour_
          2. [Harbour](https://courier.example/harbour) _Context: harbour_
          """)),
      .good(
        RelatedExamples.page(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour_")),
    ])

  static let interest = RuleInterest.deviations(.relatedPath, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    RelatedLinks.forEachItem(on: page) { item in
      guard let destination = item.child(.link)?.child(.destination), looksOdd(destination.bytes) else {
        return
      }
      let text = page.path(at: destination.range)
      switch RelatedLinks.target(of: destination, dialect: page.dialect) {
      case .dayIndex:
        report.report(at: destination.range, "'\(text)' is the index of a day; link to one of its events")
      case .external:
        report.report(
          at: destination.range, "'\(text)' leads out of the archive; related are events of the archive")
      default: break
      }
    }
  }

  private static func looksOdd(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "/"), !bytes.starts(with: "//".utf8) else { return true }
    // What ends in `index.md` or `README.md`.
    let end = bytes.suffix(5)
    return end.elementsEqual("ex.md".utf8) || end.elementsEqual("ME.md".utf8)
  }
}
