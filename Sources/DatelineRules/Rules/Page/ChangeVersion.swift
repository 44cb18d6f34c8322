import DatelineSyntax

/// What kind of version of a page an item of the changes is.
enum ChangeVersion: String {
  case first = "(First version)"
  case update = "(Update)"
  case current = "(Current version)"

  /// Reads the kind behind the time; `nil` for another word.
  init?(_ node: SyntaxNode) {
    self.init(rawValue: node.description)
  }
}
