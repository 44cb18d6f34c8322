import Testing

@testable import DatelineSyntax

@Suite struct TreeBuilderTests {
  /// Most texts have a node for every 14 bytes; these have more than there is room for at first.
  @Test(arguments: [1, 16, 17, 18, 19, 20, 1_000, 100_000])
  func textsWithANodeForEachByteAreKeptWhole(count: Int) {
    let tree = SyntaxTree(parsing: Array(repeating: Byte.lineFeed, count: count))
    #expect(tree.nodeCount == count + 1)
    #expect(tree.root.descendants.count == count)
    #expect(tree.nodes.last?.range == (count - 1)..<count)
    assertLossless(tree, "\(count)")
  }

  @Test func nodesAreTheSameWhenTheyAreCollectedTwice() {
    func collect(_ byteCount: Int) -> (nodes: [RawNode], kinds: SyntaxKindSet) {
      TreeBuilder.collect(fromByteCount: byteCount) { builder in
        var builder = builder
        let document = builder.open(.document, at: 0)
        for start in 0..<100 {
          let line = builder.open(.unexpectedLine, at: start)
          builder.token(.unexpectedText, start, start + 1)
          builder.token(.newline, start + 1, start + 1)
          builder.close(line, at: start + 1)
        }
        builder.close(document, at: 100)
        return builder
      }
    }
    let (once, twice) = (collect(10_000), collect(0))
    #expect(once == twice)
    #expect(once.nodes.count == 201)
    #expect(once.nodes.first == RawNode(start: 0, length: 100, extent: 200, kind: .document))
    #expect(
      once.kinds == [
        SyntaxKindSet(.document), SyntaxKindSet(.unexpectedLine), SyntaxKindSet(.unexpectedText),
      ])
  }
}
