/// An event page: the pieces that stand on it, each `nil` if it is missing.
///
/// Where a piece stands twice, the first is taken; ``root`` has them all.
public struct EventPage: Sendable {
  /// The tree.
  public let tree: SyntaxTree
  /// The tree's root.
  public var root: SyntaxNode { tree.root }

  private var formatsNode: SyntaxNode?
  private var dateNode: SyntaxNode?
  private var topicNode: SyntaxNode?
  private var headlineNode: SyntaxNode?
  private var summaryNode: SyntaxNode?
  private var sourcesNode: SyntaxNode?
  private var changesNode: SyntaxNode?
  private var relatedNode: SyntaxNode?

  /// Looks at a tree as an event page, in one pass over the root's children.
  public init(_ tree: SyntaxTree) {
    self.tree = tree
    for child in tree.root.children {
      switch child.kind {
      case .formatsLine where formatsNode == nil: formatsNode = child
      case .dateLine where dateNode == nil: dateNode = child
      case .topicLine where topicNode == nil: topicNode = child
      case .headlineLine where headlineNode == nil: headlineNode = child
      case .summaryLine where summaryNode == nil: summaryNode = child
      case .sourcesSection where sourcesNode == nil: sourcesNode = child
      case .changesSection where changesNode == nil: changesNode = child
      case .relatedSection where relatedNode == nil: relatedNode = child
      default: break
      }
    }
  }

  /// The line `Formats: …`.
  public var formats: SyntaxNode? { formatsNode }
  /// The date line.
  public var dateLine: DateLine? { dateNode.flatMap(DateLine.init) }
  /// The topic line.
  public var topic: TopicLine? { topicNode.flatMap(TopicLine.init) }
  /// The headline.
  public var headline: Headline? { headlineNode.flatMap(Headline.init) }
  /// The summary.
  public var summary: Summary? { summaryNode.flatMap(Summary.init) }
  /// The sources.
  public var sources: Section? { sourcesNode.flatMap(Section.init) }
  /// The earlier versions.
  public var changes: Section? { changesNode.flatMap(Section.init) }
  /// The related events.
  public var related: Section? { relatedNode.flatMap(Section.init) }

  /// All sections in order, unknown and repeated ones included.
  public var sections: [Section] { root.children.compactMap(Section.init) }
}
