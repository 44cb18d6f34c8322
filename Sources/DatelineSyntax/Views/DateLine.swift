/// `### [2015-11-20](/news/2015/11/20/index.md)`: the first line of an event page, or the heading of a day in an index.
public struct DateLine: HeadingLine {
  public let node: SyntaxNode

  /// Looks at a node as a date line or a day's heading; `nil` if it isn't one.
  public init?(_ node: SyntaxNode) {
    guard node.kind == .dateLine || node.kind == .dayHeading else { return nil }
    self.node = node
  }

  /// The link, whose text is the date and whose destination is the day's index.
  public var link: Link? { node.child(.link).flatMap(Link.init) }
}
