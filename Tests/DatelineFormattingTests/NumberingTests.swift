import DatelineFormatting
import DatelineSyntax
import DatelineTestSupport
import Testing

/// The formatter and the typed edit that renumbers a section say the same.
@Suite struct NumberingTests {
  @Test(arguments: 1...200)
  func renumberingLeavesNoFault(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let label = ["Source", "Changes", "Related"].randomElement(using: &generator) ?? ""
    var number = 0
    let items = (0..<Int.random(in: 1...7, using: &generator)).map { place in
      if Int.random(in: 0..<3, using: &generator) > 0 { number += 1 }
      let written =
        Int.random(in: 0..<4, using: &generator) == 0 ? Int.random(in: 1...9, using: &generator) : number
      let text = Int.random(in: 0..<3, using: &generator) == 0 ? "Cover Image" : "A\(place)"
      return "\(max(1, written)). [\(text)](https://a.example/\(place))\n"
    }
    let page =
      "### [2015-11-20](/news/2015/11/20/index.md)\n\n# H\n\n\n\n\n### \(label):\n\n" + items.joined()
    let tree = SyntaxTree(parsing: page, as: .eventPage)
    let section = try #require(EventPage(tree).sections.first)
    let renumbered = try section.renumbered().applied(to: tree.bytes.span)
    let new = SyntaxTree(parsing: renumbered, as: .eventPage)
    func edits(_ tree: SyntaxTree) -> [TextEdit] {
      tree.layoutFaults(DialectRecognition(), defaultDialect: .english)
        .filter { $0.kind == .itemNumber }.flatMap(\.edits)
    }
    #expect(edits(new).isEmpty, "\(page)")
    #expect(try EditSet(edits(tree)).applied(to: tree.bytes.span) == renumbered, "\(page)")
  }
}
