public import DatelineSyntax

extension PageFacts {
  /// Collects the facts of a page.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - path: where it is.
  ///   - dialects: the known dialects, whose prefixes links may have.
  /// - Complexity: O(*n*), where *n* is the length of the page.
  public init(of tree: SyntaxTree, at path: ArchivePath, dialects: Dialects) {
    self.path = path
    place = try? PagePath(archivePath: path.bytes.span)
    document = tree.kind
    dialectIndex = dialects.dialectIndex(of: tree)
    hasSuppressions = tree.kinds.contains(.suppression)
    var collector = FactsCollector(bytes: tree.bytes)
    switch tree.kind {
    case .eventPage: collector.collect(EventPage(tree), into: &self)
    case .dayIndex: collector.collect(DayIndex(tree), into: &self)
    }
  }
}

/// Collects facts from the pieces of a page.
private struct FactsCollector {
  let bytes: [UInt8]
  private var seenNames: Set<UInt64> = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func collect(_ page: EventPage, into facts: inout PageFacts) {
    facts.headline = (page.headline?.text).map { PageFacts.Text($0.bytes) }
    facts.topic = (page.topic?.text).map { PageFacts.Text($0.bytes) }
    facts.summary = (page.summary?.text).map { PageFacts.Text($0.bytes) }
    if let sources = page.sources {
      for item in sources.items {
        guard let source = source(item) else { continue }
        facts.sources.append(source)
      }
    }
    if let related = page.related {
      for item in related.items {
        if let context = item.context { collectNames(context, into: &facts) }
        guard let link = item.link, let target = target(of: link) else { continue }
        facts.links.append(
          PageFacts.Link(
            position: item.node.position, target: target, text: hash(link.text), topic: 0, summary: 0))
      }
    }
  }

  mutating func collect(_ index: DayIndex, into facts: inout PageFacts) {
    for day in index.days {
      for entry in day.entries {
        if let context = entry.context { collectNames(context, into: &facts) }
        guard let link = entry.link, let target = target(of: link) else { continue }
        facts.links.append(
          PageFacts.Link(
            position: entry.node.position, target: target, text: hash(link.text),
            topic: hash(entry.topic?.text), summary: hash(entry.summary?.text)))
      }
    }
  }

  private mutating func collectNames(_ context: Context, into facts: inout PageFacts) {
    for name in context.names where seenNames.insert(ContentHash.hash(bytes, name)).inserted {
      facts.names.append(PageFacts.Text(bytes[name]))
    }
  }

  private func source(_ item: SourceItem) -> PageFacts.Source? {
    guard let address = item.destination, let host = SourceAddress(address.bytes)?.host else { return nil }
    return PageFacts.Source(
      position: item.node.position, address: hash(address), host: PageFacts.Text(host[...]),
      publisher: PageFacts.Text(item.linkText?.bytes ?? []))
  }

  private func hash(_ node: SyntaxNode?) -> UInt64 {
    guard let node else { return 0 }
    return ContentHash.hash(bytes, node.range)
  }

  /// The hash of the path that a link names, without what stands before `/news/`.
  private func target(of link: Link) -> UInt64? {
    guard let destination = link.destination else { return nil }
    return ArchiveIndex.target(in: bytes, destination.range)
  }
}
