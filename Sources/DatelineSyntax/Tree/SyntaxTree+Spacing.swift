extension SyntaxTree {
  /// Whether blanks may be missing or too many between the pieces of some line, or at its start.
  ///
  /// It may say yes too often, never no wrongly, so that the few pages with odd spacing are found without a look at
  /// each piece of the others.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  public var mayHaveOddSpacing: Bool {
    var previous = SyntaxKind.document
    for node in storage.nodes {
      switch node.kind {
      case .whitespace:
        // Behind a token stands one blank; a line begins with none.
        if node.length != 1 || previous == .whitespace || !Self.mayPrecedeBlank(previous) { return true }
      case .link:
        if previous == .period || previous == .closeParenthesis { return true }
      case .context, .changeNote:
        if previous == .closeParenthesis { return true }
      case .contextName:
        if previous == .colon { return true }
      default: break
      }
      if previous == .headingMarker, node.kind != .whitespace, node.kind != .newline { return true }
      previous = node.kind
    }
    return false
  }

  private static func mayPrecedeBlank(_ kind: SyntaxKind) -> Bool {
    switch kind {
    case .headingMarker, .period, .closeParenthesis, .colon, .timestamp: true
    default: false
    }
  }
}
