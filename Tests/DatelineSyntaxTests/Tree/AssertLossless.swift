import DatelineTestSupport
import Testing

@testable import DatelineSyntax

/// Expects everything that a tree promises, whatever was parsed.
func assertLossless(
  _ tree: SyntaxTree, _ comment: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let broken = TreePromises.broken(by: tree) else { return }
  let text = tree.bytes.count < 4_000 ? tree.root.description.debugDescription : "\(tree.bytes.count) bytes"
  Issue.record("\(broken); \(comment()): \(text)", sourceLocation: sourceLocation)
}
