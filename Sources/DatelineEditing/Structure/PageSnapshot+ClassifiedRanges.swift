import DatelineSyntax

extension PageSnapshot {
  /// What the pieces of the document are, in ascending order without overlaps. No piece goes across a line end.
  ///
  /// - Parameter range: only pieces that overlap it are given; by default all.
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  public func classifiedRanges(in range: Range<Int>? = nil) -> [ClassifiedRange] {
    var ranges: [ClassifiedRange] = []
    Self.classify(tree.root, within: ClassifiedContext(), range, &ranges)
    return ranges
  }

  /// What the nodes around a token say of it.
  private struct ClassifiedContext {
    /// What the text of a link is.
    var linkText = ClassifiedRange.Kind.linkText
    /// What a text outside of links is.
    var text: ClassifiedRange.Kind?
  }

  private static func classify(
    _ node: SyntaxNode, within context: ClassifiedContext, _ range: Range<Int>?,
    _ ranges: inout [ClassifiedRange]
  ) {
    if let range, !range.overlaps(node.range), node.kind != .document { return }
    var context = context
    switch node.kind {
    case .dateLine, .dayHeading: context.linkText = .date
    case .sourcesSection: context.linkText = .publisher
    case .topicLine: context.text = .topic
    case .headlineLine: context.text = .headline
    case .summaryLine, .entrySummary: context.text = .summary
    case .link: context.text = context.linkText
    default: break
    }
    if let kind = kind(of: node, within: context), !node.range.isEmpty {
      ranges.append(ClassifiedRange(range: node.range, kind: kind))
      return
    }
    guard !node.isToken else { return }
    for child in node.children {
      classify(child, within: context, range, &ranges)
      // A source has one publisher, and behind it pictures.
      if child.kind == .link, node.kind == .listItem { context.linkText = .linkText }
    }
  }

  private static func kind(of node: SyntaxNode, within context: ClassifiedContext) -> ClassifiedRange.Kind? {
    switch node.kind {
    case .headingMarker, .thematicBreakMarker: .keyword
    case .label: .label
    case .text: context.text
    case .destination: .path
    case .itemNumber: .number
    case .contextName: .entity
    case .suppression: .suppression
    case .timestamp, .noteText: .note
    default: nil
    }
  }
}
