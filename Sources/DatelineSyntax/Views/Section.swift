/// A section of an event page: its heading and its items.
public struct Section: SyntaxView {
  public let node: SyntaxNode

  /// Looks at a node as a section; `nil` if it isn't one.
  public init?(_ node: SyntaxNode) {
    guard node.kind.isSection else { return nil }
    self.node = node
  }

  /// The heading.
  public var heading: SyntaxNode? { node.child(.sectionHeading) }
  /// The label without its colon.
  public var label: SyntaxNode? { heading?.child(.label) }
  /// The colon behind the label.
  public var colon: SyntaxNode? { heading?.child(.colon) }
  /// The number of `#` before the label.
  public var level: Int { heading?.child(.headingMarker)?.range.count ?? 0 }

  /// What the section holds, from its heading to the end of its last line that isn't blank, without the line end.
  public var contentRange: Range<Int> {
    var last = node.range.lowerBound..<node.range.lowerBound
    for line in node.children where line.kind != .blankLine { last = line.rangeWithoutNewline }
    return node.range.lowerBound..<last.upperBound
  }
  /// The bytes of ``contentRange``.
  public var content: ArraySlice<UInt8> { node.storage.bytes[contentRange] }

  /// The items in order.
  public var items: Items { Items(children: node.children) }

  /// The items of a section, without the lines between them.
  public struct Items: Sequence, Sendable {
    let children: SyntaxChildren

    public func makeIterator() -> Iterator { Iterator(children: children.makeIterator()) }

    /// Steps from item to item.
    public struct Iterator: IteratorProtocol {
      var children: SyntaxChildren.Iterator

      public mutating func next() -> ListItem? {
        while let child = children.next() {
          if let item = ListItem(child) { return item }
        }
        return nil
      }
    }
  }
}
