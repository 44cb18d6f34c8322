import DatelineSyntax

/// Collects facts from the pieces of a page.
struct FactsCollector {
  let bytes: [UInt8]
  private(set) var headline: PageFacts.Text?
  private(set) var topic: PageFacts.Text?
  private(set) var summary: PageFacts.Text?
  private(set) var links: [PageFacts.Link] = []
  private(set) var names: [PageFacts.Text] = []
  private(set) var sources: [PageFacts.Source] = []
  private(set) var signs: PageFacts.Signs = []
  private(set) var dayCount = 0
  private(set) var previousDay: CalendarDate?
  private var seenNames: Set<UInt64> = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func collect(_ page: EventPage) {
    headline = (page.headline?.text).map { PageFacts.Text($0.bytes) }
    topic = (page.topic?.text).map { PageFacts.Text($0.bytes) }
    summary = (page.summary?.text).map { PageFacts.Text($0.bytes) }
    if let section = page.sources {
      for item in section.items {
        guard let source = source(item) else { continue }
        sources.append(source)
      }
    }
    if let related = page.related {
      for item in related.items {
        if let context = item.context {
          collectNames(context)
          lookAtOrder(of: context)
        }
        guard let link = item.link, let target = target(of: link) else {
          signs.insert(.strayLink)
          continue
        }
        links.append(
          PageFacts.Link(
            position: item.node.position, target: target, text: hash(link.text), topic: 0, summary: 0))
      }
    }
  }

  mutating func collect(_ index: DayIndex) {
    for day in index.days {
      dayCount += 1
      if dayCount > 1 { previousDay = date(of: day.heading?.link?.destination) }
      for entry in day.entries {
        if let context = entry.context { collectNames(context) }
        guard let link = entry.link, let target = target(of: link) else { continue }
        links.append(
          PageFacts.Link(
            position: entry.node.position, target: target, text: hash(link.text),
            topic: hash(entry.topic?.text), summary: hash(entry.summary?.text)))
      }
    }
  }

  private mutating func collectNames(_ context: Context) {
    context.forEachName { range in
      let hash = ContentHash.hash(bytes, range)
      // Few pages have more than a handful of names, for which looking through them is fastest.
      if names.count < 16 {
        guard !names.contains(where: { $0.hash == hash }) else { return }
      } else {
        if seenNames.isEmpty { seenNames = Set(names.map(\.hash)) }
        guard seenNames.insert(hash).inserted else { return }
      }
      names.append(PageFacts.Text(bytes[range]))
    }
  }

  private mutating func lookAtOrder(of context: Context) {
    var previous: Range<Int>?
    context.forEachName { name in
      if let previous, !bytes[previous].lexicographicallyPrecedes(bytes[name]) {
        signs.insert(.unsortedContext)
      }
      previous = name
      if bytes[name].contains(UInt8(ascii: ",")) {
        signs.insert(.joinedNames)
      }
    }
  }

  /// The day whose index a destination names.
  private func date(of destination: SyntaxNode?) -> CalendarDate? {
    guard let destination, let path = ArchiveIndex.path(ofDestination: destination) else { return nil }
    return (try? PagePath.Components(archivePath: path.bytes.span))?.date
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
