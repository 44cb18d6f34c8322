/// A day index, or the front page, which has several days.
public struct DayIndex: Sendable {
  /// The tree.
  public let tree: SyntaxTree

  /// Looks at a tree as a day index.
  public init(_ tree: SyntaxTree) {
    self.tree = tree
  }

  /// The days in order; the link to the previous day is one without entries.
  public var days: [Day] { tree.root.children.compactMap(Day.init) }

  /// One day of an index.
  public struct Day: SyntaxView {
    public let node: SyntaxNode

    /// Looks at a node as a day; `nil` if it isn't one.
    public init?(_ node: SyntaxNode) {
      guard node.kind == .daySection else { return nil }
      self.node = node
    }

    /// The heading with the date.
    public var heading: DateLine? { node.child(.dayHeading).flatMap(DateLine.init) }
    /// The entries in order.
    public var entries: [Entry] { node.children.compactMap(Entry.init) }
  }

  /// One event of a day.
  public struct Entry: SyntaxView {
    public let node: SyntaxNode

    /// Looks at a node as an entry; `nil` if it isn't one.
    public init?(_ node: SyntaxNode) {
      guard node.kind == .indexEntry else { return nil }
      self.node = node
    }

    /// The topic above the heading.
    public var topic: TopicLine? { node.child(.topicLine).flatMap(TopicLine.init) }
    /// The heading line.
    public var heading: SyntaxNode? { node.child(.entryHeading) }
    /// The link to the event's page, whose text is its headline.
    public var link: Link? { heading?.child(.link).flatMap(Link.init) }
    /// The summary.
    public var summary: Summary? { node.child(.entrySummary).flatMap(Summary.init) }
    /// The context, which an entry has where the page has no summary.
    public var context: Context? { node.child(.entryContext)?.child(.context).flatMap(Context.init) }
  }
}
