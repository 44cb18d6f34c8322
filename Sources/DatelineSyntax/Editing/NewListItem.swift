/// An item to be put into a section.
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

  /// When an earlier version was written, and which it is: `_2018-02-06 13:49:15 (Update)_`.
  public struct Note: Hashable, Sendable {
    /// When it was written; `nil` for the current version.
    public var timestamp: [UInt8]?
    /// `(First version)`, `(Update)` or `(Current version)`.
    public var text: [UInt8]

    /// Creates a note.
    public init(timestamp: [UInt8]?, text: [UInt8]) {
      self.timestamp = timestamp
      self.text = text
    }

    /// `_2018-02-06 13:49:15 (Update)_`
    fileprivate var written: [UInt8] {
      [Byte.underscore] + (timestamp.map { $0 + [Byte.space] } ?? []) + text + [Byte.underscore]
    }

    fileprivate func isRead(as note: ChangeNote) -> Bool {
      (timestamp == nil) == (note.timestamp == nil)
        && (timestamp ?? []).elementsEqual(note.timestamp?.bytes ?? [])
        && text.elementsEqual(note.text?.bytes ?? [])
    }
  }

  /// The item's number; `nil` for the one that follows from its place. Only a whole new page takes another.
  public var number: Int?
  /// The link to the article, the earlier version or the related page.
  public var link: Link
  /// Links behind the first, such as ` [IMG](url)`.
  public var attachedLinks: [Link]
  /// The names of the context; without any there is no context.
  public var contextNames: [[UInt8]]
  /// The note of an earlier version; an item with a context has none.
  public var note: Note?

  /// Creates an item.
  public init(
    number: Int? = nil, link: Link, attachedLinks: [Link] = [], contextNames: [[UInt8]] = [],
    note: Note? = nil
  ) {
    self.number = number
    self.link = link
    self.attachedLinks = attachedLinks
    self.contextNames = contextNames
    self.note = note
  }

  /// What stands behind the number: ` [text](destination) _Context: A, B_`.
  func written(in dialect: Dialect) throws(PageEditError) -> [UInt8] {
    var text: [UInt8] = []
    for link in [link] + attachedLinks {
      text += [Byte.space] + DatelineSyntax.Link.written(link.text, link.destination)
    }
    if !contextNames.isEmpty { text += [Byte.space] + (try Context.written(contextNames, in: dialect)) }
    if let note { text += [Byte.space] + note.written }
    return text
  }

  /// The item as a line of a section, without line end.
  ///
  /// - Parameters:
  ///   - number: the item's number.
  ///   - section: the section: sources, changes or related events.
  ///   - dialect: the dialect to write.
  ///   - dialects: the known dialects, with which the line is read back.
  /// - Throws: `PageEditError.unsupported` if the dialect has no such section or no contexts; `PageEditError.unreadable`
  ///   if the item wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the length of the line.
  public func line(
    numbered number: Int, in section: SyntaxKind, dialect: Dialect, dialects: Dialects
  ) throws(PageEditError) -> [UInt8] {
    guard let label = dialect.label(of: section) else { throw .unsupported(section) }
    let line = Array("\(number).".utf8) + (try written(in: dialect))
    let page = SyntaxTree(
      parsing: Array("### \(label):\n".utf8) + line, as: .eventPage, dialects: dialects)
    let children = Array(page.root.children)
    guard children.count == 1, let read = Section(children[0]), read.node.kind == section,
      Array(read.node.children).count == 2, let item = Array(read.items).first, isRead(as: item),
      item.unexpected == nil, item.range.upperBound == page.bytes.count
    else { throw .unreadable(.listItem) }
    return line
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
    guard (note == nil) == (item.note == nil) else { return false }
    if let note, let read = item.note, !note.isRead(as: read) { return false }
    guard let context = item.context else { return contextNames.isEmpty }
    return !contextNames.isEmpty && ((try? Context.joined(contextNames)).map(context.reads) ?? false)
  }
}
