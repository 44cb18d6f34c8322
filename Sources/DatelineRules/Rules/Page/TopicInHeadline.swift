import DatelineSyntax

enum TopicInHeadline: Rule {
  static let metadata = RuleMetadata(
    id: "topic-in-headline", group: .page, severity: .information, scope: .page,
    summary: "A headline begins with the words of the topic line above it.",
    explanation: """
      The topic has its own line. A headline that begins with the topic and a full stop, a colon or a dash says
      it twice.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ##### Harbour
        # Harbour. It reopens after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ##### Harbour
        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.deviations(.topicInHeadline, in: [.eventPage])

  private static let marks: [[UInt8]] = [".", ":", "。", "：", "——", "—"].map { Array($0.utf8) }

  private static let dash = Array("—".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isMarkup(at offset: Int, on page: PageContext) -> Bool {
    page.tree.token(at: offset)?.kind == .wikiMarkup
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let topic = page.eventPage?.topic?.text?.trimmedRange, !topic.isEmpty,
      let headline = page.eventPage?.headline?.text?.trimmedRange, headline.count > topic.count
    else { return }
    let bytes = page.bytes
    guard bytes[topic.lowerBound] == bytes[headline.lowerBound],
      bytes[topic].elementsEqual(bytes[headline].prefix(topic.count))
    else { return }
    let end = headline.lowerBound + topic.count
    let rest = bytes[end..<headline.upperBound]
    guard let mark = marks.first(where: { rest.starts(with: $0) }) else { return }
    // A headline may say no more than the topic does, and what a wiki left behind it says nothing.
    let said = rest.dropFirst(mark.count).drop { $0 == UInt8(ascii: " ") }
    guard let first = said.first, !isMarkup(at: end, on: page), !isMarkup(at: said.startIndex, on: page)
    else { return }
    // A dash between dates is no end of a topic.
    if mark == Self.dash, isDigit(first), isDigit(bytes[topic.lowerBound]) { return }
    report.report(
      at: headline.lowerBound..<(end + mark.count),
      "the headline begins with the topic '\(page.text(topic))', which has its own line")
  }
}
