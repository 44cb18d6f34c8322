/// `1. [text](destination)` and what follows: a source, an earlier version or a related event.
public struct ListItem: SyntaxView {
  public let node: SyntaxNode

  /// Looks at a node as an item; `nil` if it isn't one.
  public init?(_ node: SyntaxNode) {
    guard node.kind == .listItem else { return nil }
    self.node = node
  }

  /// The digits of the number.
  public var numberToken: SyntaxNode? { node.child(.itemNumber) }
  /// The number; `nil` if there is none or it is absurdly large.
  public var number: Int? {
    guard let token = numberToken else { return nil }
    var number = 0
    for byte in token.bytes {
      guard number < 1_000_000_000 else { return nil }
      number = number * 10 + Int(byte - Byte.zero)
    }
    return number
  }
  /// The period behind the number.
  public var period: SyntaxNode? { node.child(.period) }

  /// The link: to the source's article, the earlier version or the related page.
  public var link: Link? { node.child(.link).flatMap(Link.init) }
  /// The text of the link: the source's publisher, or the other page's headline.
  public var linkText: SyntaxNode? { link?.text }
  /// The destination of the link.
  public var destination: SyntaxNode? { link?.destination }

  /// The links behind the first, such as ` [IMG](url)`.
  public var attachedLinks: [Link] {
    node.children.filter { $0.kind == .link }.dropFirst().compactMap(Link.init)
  }

  /// What both events share.
  public var context: Context? { node.child(.context).flatMap(Context.init) }
  /// When an earlier version was written.
  public var note: ChangeNote? { node.child(.changeNote).flatMap(ChangeNote.init) }
}
