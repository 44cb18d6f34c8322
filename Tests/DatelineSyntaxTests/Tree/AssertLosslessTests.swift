import DatelineTestSupport
import Testing

@testable import DatelineSyntax

/// The helper that all others lean on: it must see what is wrong.
@Suite struct AssertLosslessTests {
  private static let nodes: [RawNode] = SyntaxTree(parsing: "# a\n").storage.nodes

  private func broken(
    _ change: (inout [RawNode]) -> Void, bytes: String = "# a\n", kinds: SyntaxKindSet? = nil
  )
    -> String?
  {
    var nodes = Self.nodes
    change(&nodes)
    var found: SyntaxKindSet = []
    for node in nodes { found.insert(SyntaxKindSet(node.kind)) }
    return TreePromises.broken(
      by: SyntaxTree(
        storage: .init(
          bytes: Array(bytes.utf8), nodes: nodes, kind: .eventPage, kinds: kinds ?? found,
          mergeConflict: nil, dialects: .builtIn)))
  }

  @Test func aGoodTreeIsNotBroken() {
    #expect(
      Self.nodes.map(\.kind) == [.document, .headlineLine, .headingMarker, .whitespace, .text, .newline])
    #expect(broken { _ in } == nil)
  }

  @Test func everythingWrongIsSeen() {
    #expect(broken { $0[0].length = 3 } != nil)
    #expect(broken { $0[0].extent = 4 } != nil)
    #expect(broken { $0[0].kind = .headlineLine } != nil)
    #expect(broken { $0[1].extent = 3 } != nil)
    #expect(broken { $0[1].length = 3 } != nil)
    #expect(broken { $0[2].length = 2 } != nil)
    #expect(broken { $0[3].start = 2 } != nil)
    #expect(broken { $0[4].length = 0 } != nil)
    #expect(broken { $0[4].kind = .link } != nil)
    #expect(broken { $0[1].kind = .label } != nil)
    #expect(
      broken {
        $0[4].length = 2
        $0.removeLast()
        $0[0].extent = 4
        $0[1].extent = 3
      } != nil)
    #expect(broken { $0[5].kind = .text } != nil)
    #expect(broken({ _ in }, kinds: [SyntaxKindSet(.document)]) != nil)
    #expect(broken({ _ in }, bytes: "# a\n\n") != nil)
    #expect(broken({ _ in }, bytes: "# \n\n") != nil)
  }
}
