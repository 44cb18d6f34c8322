/// An item to be put into a section. Its number follows from its place.
public struct NewListItem: Hashable, Sendable {
  /// A link: text and destination.
  public struct Link: Hashable, Sendable {
    /// What stands between the brackets.
    public var text: [UInt8]
    /// What stands between the parentheses.
    public var destination: [UInt8]

    /// Creates a link.
    public init(text: some Sequence<UInt8>, destination: some Sequence<UInt8>) {
      self.text = Array(text)
      self.destination = Array(destination)
    }
  }

  /// The link to the article, the earlier version or the related page.
  public var link: Link
  /// Links behind the first, such as ` [IMG](url)`.
  public var attachedLinks: [Link]
  /// The names of the context; without any there is no context.
  public var contextNames: [[UInt8]]

  /// Creates an item.
  public init(link: Link, attachedLinks: [Link] = [], contextNames: [[UInt8]] = []) {
    self.link = link
    self.attachedLinks = attachedLinks
    self.contextNames = contextNames
  }

  /// What stands behind the number: ` [text](destination) _Context: A, B_`.
  func written(in dialect: Dialect) throws(PageEditError) -> [UInt8] {
    var text: [UInt8] = []
    for link in [link] + attachedLinks {
      text += [Byte.space] + DatelineSyntax.Link.written(link.text, link.destination)
    }
    if !contextNames.isEmpty { text += [Byte.space] + (try Context.written(contextNames, in: dialect)) }
    return text
  }

  /// Whether an item of a page is this one.
  func isRead(as item: ListItem) -> Bool {
    func equals(_ link: DatelineSyntax.Link?, _ new: Link) -> Bool {
      link?.reads(text: new.text, destination: new.destination) ?? false
    }
    let attached = item.attachedLinks
    guard equals(item.link, link), attached.count == attachedLinks.count,
      zip(attached, attachedLinks).allSatisfy(equals)
    else { return false }
    guard let context = item.context else { return contextNames.isEmpty }
    return !contextNames.isEmpty && ((try? Context.joined(contextNames)).map(context.reads) ?? false)
  }
}
