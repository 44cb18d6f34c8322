/// An event page: the pieces that stand on it, each `nil` if it is missing.
///
/// Where a piece stands twice, the first is taken, and of headlines the first with one `#`; ``root`` has them all.
public struct EventPage: Sendable {
  /// The tree.
  public let tree: SyntaxTree
  /// The tree's root.
  public var root: SyntaxNode { tree.root }

  // Where the pieces are in the tree; 0, the root's place, for one that is missing. A place costs no reference.
  private var formatsPlace = 0
  private var datePlace = 0
  private var topicPlace = 0
  private var headlinePlace = 0
  private var summaryPlace = 0
  private var sourcesPlace = 0
  private var changesPlace = 0
  private var relatedPlace = 0

  /// Whether each piece stands once at most, the pieces stand in their usual order, and no list item stands outside a
  /// section. Lines that can't be placed and unknown sections don't count.
  public private(set) var isRegular = true

  /// Looks at a tree as an event page, in one pass over the root's children.
  public init(_ tree: SyntaxTree) {
    self.tree = tree
    var place = 1
    var lastRank = 0
    var hasRealHeadline = false
    while place < tree.storage.nodes.count {
      let node = tree.storage.nodes[place]
      switch node.kind {
      case .formatsLine where formatsPlace == 0: formatsPlace = place
      case .dateLine where datePlace == 0: datePlace = place
      case .topicLine where topicPlace == 0: topicPlace = place
      case .headlineLine where !hasRealHeadline:
        let isReal = SyntaxNode(storage: tree.storage, index: place).child(.headingMarker)?.range.count == 1
        if headlinePlace == 0 || isReal { headlinePlace = place }
        hasRealHeadline = isReal
      case .summaryLine where summaryPlace == 0: summaryPlace = place
      case .sourcesSection where sourcesPlace == 0: sourcesPlace = place
      case .changesSection where changesPlace == 0: changesPlace = place
      case .relatedSection where relatedPlace == 0: relatedPlace = place
      default: break
      }
      let rank = Self.rank(of: node.kind)
      if rank > 0 {
        isRegular = isRegular && rank > lastRank
        lastRank = rank
      } else if node.kind == .listItem {
        isRegular = false
      }
      place += 1 + Int(node.extent)
    }
  }

  /// The place of a kind in the usual order of pieces; 0 if it has none.
  private static func rank(of kind: SyntaxKind) -> Int {
    switch kind {
    case .formatsLine: 1
    case .dateLine: 2
    case .topicLine: 3
    case .headlineLine: 4
    case .summaryLine: 5
    case .sourcesSection: 6
    case .changesSection: 7
    case .relatedSection: 8
    default: 0
    }
  }

  private func node(at place: Int) -> SyntaxNode? {
    place == 0 ? nil : SyntaxNode(storage: tree.storage, index: place)
  }

  /// The line `Formats: …`.
  public var formats: SyntaxNode? { node(at: formatsPlace) }
  /// The date line.
  public var dateLine: DateLine? { node(at: datePlace).flatMap(DateLine.init) }
  /// The topic line.
  public var topic: TopicLine? { node(at: topicPlace).flatMap(TopicLine.init) }
  /// The headline.
  public var headline: Headline? { node(at: headlinePlace).flatMap(Headline.init) }
  /// The summary.
  public var summary: Summary? { node(at: summaryPlace).flatMap(Summary.init) }
  /// The sources.
  public var sources: Section? { node(at: sourcesPlace).flatMap(Section.init) }
  /// The earlier versions.
  public var changes: Section? { node(at: changesPlace).flatMap(Section.init) }
  /// The related events.
  public var related: Section? { node(at: relatedPlace).flatMap(Section.init) }

  /// All sections in order, unknown and repeated ones included.
  public var sections: [Section] { root.children.compactMap(Section.init) }
}
