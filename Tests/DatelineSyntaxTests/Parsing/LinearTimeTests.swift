import Testing

@testable import DatelineSyntax

/// Inputs on which an algorithm that looks at bytes again and again would not come to an end.
///
/// Nothing is said of time: a quadratic search of a megabyte takes minutes, which nobody overlooks.
@Suite struct LinearTimeTests {
  private static let pieces = [
    "[", "]", "](", "(", ")", "[a]", "[a](", "[a](b", "[a](b ", "[a]((b)", "[a]((b) ", "[a](b)", "[a](b)x ",
    "[](", "[ ",
    "{", "{{", "}", "-{", "${", "<", "<a", "<!--", "-->", "<!-- dateline-", "<!-- dateline-a -->", "&", "&a",
    "''", "' ",
    "[http:", "date=", "|date=", "url=http", ":en:", "http:--", "維基新聞", "[[", "|", "\r", "\r\n", "\n", " ",
    "\t", "_", "_a", "_: ", ",", ", ", ":", "：", "- ", "#",
    "# ", "### ",
    "1", "1.", "1. ", "1. \n", "[\n", "### a\n", "## [\n", "##### a\n", "---\n", "Ã", "Ã©", "\u{0}",
    "\u{FEFF}",
  ]

  /// Where a long line can stand, so that every part of the parser meets it.
  private static let beginnings = [
    "", "# ", "# a\n", "##### ", "### [", "Formats: ", "# a\n### Source:\n1. ", "# a\n### Source:\n1. [",
    "# a\n### Related:\n1. [", "# a\n### Related:\n1. [a](b) _", "# a\n### Changes:\n1. [a](b) _",
    "# a\n### Strange:\n1. [", "## [a](b)\n### [", "## [a](b)\n### [a](b)\n_", "## [a](b)\n",
  ]

  @Test(arguments: pieces) func repeatedPieces(piece: String) {
    let repeated = Array(String(repeating: piece, count: 4_000 / piece.utf8.count).utf8)
    for beginning in Self.beginnings { parse(Array(beginning.utf8) + repeated) }
  }

  /// The searches in a line of links are fast ones, so it takes a long line to see that they are repeated.
  @Test(arguments: ["[a]", "[a](", "[a](b ", "[a]((b) ", "[a]((b)", "[a](b)x", "[", "](", "_", ","])
  func longLinesOfLinks(piece: String) {
    let repeated = Array(String(repeating: piece, count: 1_500_000 / piece.utf8.count).utf8)
    parse(Array("# a\n### Source:\n1. ".utf8) + repeated)
  }

  private func parse(_ bytes: [UInt8]) {
    let tree = SyntaxTree(parsing: bytes)
    #expect(tree.root.range == 0..<bytes.count)
    #expect(tokensCover(tree))
  }

  @Test func oneVeryLongLine() {
    let bytes = Array("# a\n\n".utf8) + [UInt8](repeating: 0x61, count: 5_000_000)
    let tree = SyntaxTree(parsing: bytes)
    #expect(EventPage(tree).summary?.text?.range.count == 5_000_000)
    #expect(tokensCover(tree))
  }

  @Test func veryManyItems() {
    let items = (1...20_000).map { "\($0). [a](/news/2015/1/2/a.md) _Context: B_\n" }.joined()
    let tree = SyntaxTree(parsing: "# a\n\n### Related:\n\n" + items)
    var last: Int?
    for item in EventPage(tree).related.map({ Array($0.items) }) ?? [] { last = item.number }
    #expect(last == 20_000)
    #expect(tokensCover(tree))
  }

  private func tokensCover(_ tree: SyntaxTree) -> Bool {
    var offset = 0
    for node in tree.storage.nodes where node.extent == 0 {
      guard Int(node.start) == offset else { return false }
      offset = node.end
    }
    return offset == tree.bytes.count
  }
}
