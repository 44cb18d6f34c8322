extension SyntaxTree {
  /// The line of the first mark, `<<<<<<< ` or `>>>>>>> `, that a version control system left behind where two versions of
  /// the document are in conflict, as byte offsets; `nil` if there is none.
  ///
  /// The document is two in one then, and nothing should be changed in it but by whoever resolves the conflict.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  public var mergeConflict: Range<Int>? {
    // What the marks are taken for, where there is room for a line of text.
    let lines = SyntaxKindSet(.unexpectedLine).union(SyntaxKindSet(.summaryLine)).union(
      SyntaxKindSet(.entrySummary))
    guard !kinds.isDisjoint(with: lines) else { return nil }
    for node in storage.nodes where lines.contains(node.kind) {
      let start = Int(node.start)
      if bytes.hasPrefix("<<<<<<< ", at: start) || bytes.hasPrefix(">>>>>>> ", at: start) {
        return start..<node.end
      }
    }
    return nil
  }
}
