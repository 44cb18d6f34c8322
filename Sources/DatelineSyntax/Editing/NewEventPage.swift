/// An event page that is yet to be written.
public struct NewEventPage: Hashable, Sendable {
  /// Where it will be.
  public var path: PagePath
  /// The headline as other pages copy it, blanks at both ends included.
  public var headline: [UInt8]
  /// The topic; `nil` for no topic line, empty for a line without words.
  public var topic: [UInt8]?
  /// The line below the headline; `nil` for none.
  public var summary: [UInt8]?
  /// The sources, in their order.
  public var sources: [NewListItem]
  /// The related events, in their order.
  public var related: [NewListItem]

  /// Creates a page without topic, summary, sources and related events.
  public init(path: PagePath, headline: some Sequence<UInt8>) {
    self.path = path
    self.headline = Array(headline)
    sources = []
    related = []
  }

  /// The page as the generators of the dialect's archive write it.
  ///
  /// - Parameters:
  ///   - dialect: The dialect to write.
  ///   - dialects: The known dialects, with which the page is read back.
  /// - Throws: `PageEditError.unreadable` with the part that wouldn't be read back.
  /// - Complexity: O(*n* · *m*) for *n* bytes and *m* sources and related events.
  public func written(in dialect: Dialect, dialects: Dialects) throws(PageEditError) -> [UInt8] {
    var bytes = dialect.formatsLines(path.formatsStem(prefix: dialect.linkPrefix))
    let index = path.date.indexDestination(prefix: dialect.dateLinkPrefix)
    bytes += "### ".utf8 + Link.written(Array(path.date.description.utf8), index) + "\n\n".utf8
    if let topic { bytes += TopicLine.written(topic) + "\n".utf8 }
    bytes += "# ".utf8 + headline + "\n".utf8
    if summary == nil, sources.isEmpty, related.isEmpty {
      bytes += lines(dialect.blankLines.atEnd, of: [Byte.lineFeed])
    }
    guard bytes.count < UInt32.max else { throw .tooLarge }
    var page = EventPage(SyntaxTree(parsing: bytes, as: .eventPage, dialects: dialects))
    try check(page)
    if let summary {
      page = try page.applying(page.replacingSummary(with: summary, dialect: dialect))
    }
    for (position, source) in sources.enumerated() {
      page = try page.applying(
        page.inserting(source, at: position, in: .sourcesSection, dialect: dialect))
    }
    for (position, item) in related.enumerated() {
      page = try page.applying(
        page.inserting(item, at: position, in: .relatedSection, dialect: dialect))
    }
    return page.tree.bytes
  }

  /// The edits that follow check themselves.
  private func check(_ page: EventPage) throws(PageEditError) {
    guard page.headline?.text?.bytes.elementsEqual(headline) ?? false else {
      throw .unreadable(.headlineLine)
    }
    guard (page.topic == nil) == (topic == nil), (topic ?? []).elementsEqual(page.topic?.text?.bytes ?? [])
    else { throw .unreadable(.topicLine) }
    let own: Set<SyntaxKind> = [.formatsLine, .dateLine, .topicLine, .headlineLine, .blankLine]
    guard page.root.children.allSatisfy({ own.contains($0.kind) }) else { throw .unreadable(.headlineLine) }
  }
}

extension EventPage {
  fileprivate func applying(_ edits: EditSet) throws(PageEditError) -> EventPage {
    guard let bytes = try? edits.applied(to: tree.bytes.span) else { throw .unreadable(.document) }
    return EventPage(SyntaxTree(parsing: bytes, as: .eventPage, dialects: tree.dialects))
  }
}
