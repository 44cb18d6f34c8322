/// An event page that is yet to be written.
public struct NewEventPage: Hashable, Sendable {
  /// Where it will be.
  public var path: PagePath
  /// The links of the line `Formats:`; `nil` for those that the dialect has, empty for no such line.
  public var formats: [NewListItem.Link]?
  /// The headline as other pages copy it, blanks at both ends included.
  public var headline: [UInt8]
  /// The topic; `nil` for no topic line, empty for a line without words.
  public var topic: [UInt8]?
  /// The line below the headline; `nil` for none.
  public var summary: [UInt8]?
  /// The sources, in their order.
  public var sources: [NewListItem]
  /// The earlier versions, in their order.
  public var changes: [NewListItem]
  /// The related events, in their order.
  public var related: [NewListItem]

  /// Creates a page without topic, summary and sections.
  public init(path: PagePath, headline: some Sequence<UInt8>) {
    self.path = path
    self.headline = Array(headline)
    sources = []
    changes = []
    related = []
  }

  /// The page as the generators of the dialect's archive write it.
  ///
  /// - Parameters:
  ///   - dialect: The dialect to write.
  ///   - dialects: The known dialects, with which the page is read back.
  /// - Throws: `PageEditError.unsupported` if the dialect has no such section; `PageEditError.unreadable` with the part
  ///   that wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func written(in dialect: Dialect, dialects: Dialects) throws(PageEditError) -> [UInt8] {
    var bytes = NewListItem.Link.formatsLines(
      formats ?? dialect.formats(path.formatsStem(prefix: dialect.linkPrefix)))
    let index = path.date.indexDestination(prefix: dialect.dateLinkPrefix)
    bytes += "### ".utf8 + Link.written(Array(path.date.description.utf8), index) + "\n\n".utf8
    if let topic { bytes += TopicLine.written(topic) + "\n".utf8 }
    bytes += "# ".utf8 + headline + "\n".utf8
    if let summary { bytes += "\n".utf8 + summary + "\n".utf8 }
    var blankLines = summary == nil ? dialect.blankLines.afterHeadline : dialect.blankLines.afterSummary
    for (kind, items) in sections {
      guard let label = dialect.label(of: kind) else { throw .unsupported(kind) }
      bytes += lines(blankLines, of: [Byte.lineFeed]) + "### \(label):\n\n".utf8
      for (position, item) in items.enumerated() {
        bytes += "\(item.number ?? position + 1).".utf8
        bytes += try item.written(in: dialect)
        bytes.append(Byte.lineFeed)
      }
      blankLines = 1
    }
    if summary == nil, sections.isEmpty { bytes += lines(dialect.blankLines.atEnd, of: [Byte.lineFeed]) }
    guard bytes.count < UInt32.max else { throw .tooLarge }
    try check(EventPage(SyntaxTree(parsing: bytes, as: .eventPage, dialects: dialects)))
    return bytes
  }

  /// The sections that the page will have, in their order.
  private var sections: [(kind: SyntaxKind, items: [NewListItem])] {
    [(.sourcesSection, sources), (.changesSection, changes), (.relatedSection, related)]
      .filter { !$0.1.isEmpty }
  }

  private func check(_ page: EventPage) throws(PageEditError) {
    if let formats {
      let read = page.formats?.children.compactMap(Link.init) ?? []
      guard read.count == formats.count,
        zip(read, formats).allSatisfy({ $0.reads(text: $1.text, destination: $1.destination) })
      else { throw .unreadable(.formatsLine) }
    }
    guard page.headline?.text?.bytes.elementsEqual(headline) ?? false else {
      throw .unreadable(.headlineLine)
    }
    guard (page.topic == nil) == (topic == nil), (topic ?? []).elementsEqual(page.topic?.text?.bytes ?? [])
    else { throw .unreadable(.topicLine) }
    guard (page.summary == nil) == (summary == nil),
      (summary ?? []).elementsEqual(page.summary?.text?.bytes ?? [])
    else { throw .unreadable(.summaryLine) }
    let read = page.sections
    for (place, (kind, items)) in sections.enumerated() {
      guard place < read.count, read[place].node.kind == kind, read[place].holds(items) else {
        throw .unreadable(kind)
      }
    }
    let own: Set<SyntaxKind> = [
      .formatsLine, .dateLine, .topicLine, .headlineLine, .summaryLine, .blankLine, .sourcesSection,
      .changesSection, .relatedSection,
    ]
    guard page.isRegular, read.count == sections.count,
      page.root.children.allSatisfy({ own.contains($0.kind) })
    else { throw .unreadable(.headlineLine) }
  }
}

extension Section {
  /// Whether the section holds these items and nothing else.
  fileprivate func holds(_ items: [NewListItem]) -> Bool {
    var position = 0
    for line in node.children where line.kind != .blankLine && line.kind != .sectionHeading {
      guard position < items.count, let item = ListItem(line), item.unexpected == nil,
        items[position].isRead(as: item), item.number == items[position].number ?? position + 1
      else { return false }
      position += 1
    }
    return position == items.count
  }
}
