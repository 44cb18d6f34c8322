import DatelineArchive
import DatelineSyntax
import DatelineTestSupport

extension FuzzTarget {
  /// The bytes come back from the tree, views are total, and positions are found both ways.
  static let parsing = FuzzTarget(name: "parsing") { input in
    var input = input
    let kind: DocumentKind? = input.choose(from: [nil, .eventPage, .dayIndex])
    let bytes = Array(input.rest)
    let tree = SyntaxTree(parsing: bytes, as: kind)
    if let broken = TreePromises.broken(by: tree) { find(broken) }
    touchViews(of: tree)
    checkPositions(in: bytes)
  } seeds: {
    Seeds.pages.map { $0 + [0] }
  }

  private static func touchViews(of tree: SyntaxTree) {
    let page = EventPage(tree)
    _ = (page.isRegular, page.formats, page.dateLine, page.topic, page.headline, page.summary)
    for section in page.sections {
      for item in section.items {
        _ = (
          item.number, item.attachedLinks, item.context?.names, item.context?.namesRange, item.link?.missing
        )
      }
    }
    let index = DayIndex(tree)
    _ = index.previousDay
    for day in index.days { _ = day.entries.map { ($0.link?.missing, $0.context?.names, $0.summary) } }
    for anomaly in tree.anomalies {
      expect(
        anomaly.range.lowerBound >= 0 && anomaly.range.upperBound <= tree.bytes.count,
        "anomaly outside the text")
    }
    let path = ArchivePath("news/2017/03/8/example.md")
    _ = PageFacts(of: tree, at: path, dialects: .builtIn)
    for place in Dialects.builtIn.all.indices {
      _ = tree.deviations(fromDialectAt: place, of: .builtIn, at: nil)
    }
  }

  /// Each offset has a position that leads back to it, or to where the character around it begins.
  private static func checkPositions(in bytes: [UInt8]) {
    let index = LineIndex(bytes.span)
    var known: SourcePosition?
    // Not each of a long text, so that a long line doesn't take its square.
    for offset in stride(from: 0, through: bytes.count, by: 1 + bytes.count / 60) {
      let position = index.position(at: offset, in: bytes.span)
      expect(
        position == index.position(at: offset, in: bytes.span, after: known),
        "a known position misleads at \(offset)")
      known = position
      let content = index.contentRange(ofLine: position.line, in: bytes.span)
      let start = min(UTF8Decoding.unitStart(atOrBefore: offset, in: bytes.span), content.upperBound)
      for encoding in PositionEncoding.allCases {
        let column = position.column(in: encoding)
        let back = index.offset(line: position.line, column: column, encoding: encoding, in: bytes.span)
        expect(back == start, "\(encoding) column of \(offset) leads to \(back)")
      }
    }
  }
}
