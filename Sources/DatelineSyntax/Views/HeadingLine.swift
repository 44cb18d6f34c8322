/// A line that begins with `#`: one with a text, or one with a link.
public protocol HeadingLine: SyntaxView {}

extension HeadingLine {
  /// The number of `#`.
  public var level: Int { node.child(.headingMarker)?.range.count ?? 0 }
  /// The `#`s.
  public var marker: SyntaxNode? { node.child(.headingMarker) }
}
