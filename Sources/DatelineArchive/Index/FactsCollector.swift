import DatelineSyntax

/// Collects facts from the nodes of a page, in one walk.
///
/// Every page of an archive is collected from, so the nodes are read as they are stored, without the typed views.
struct FactsCollector: ~Copyable {
  private let bytes: [UInt8]
  private let nodes: [RawNode]
  private let dialects: Dialects
  private(set) var headline: PageFacts.Text?
  private(set) var headlineRange: Range<Int>?
  /// Whether there are several headlines, or the only one has another level.
  private(set) var isHeadlineDoubtful = false
  private(set) var topic: PageFacts.Text?
  private(set) var topicRange: Range<Int>?
  private(set) var summary: PageFacts.Text?
  private(set) var summaryRange: Range<Int>?
  private(set) var links: [PageFacts.Link] = []
  private(set) var names: [PageFacts.Text] = []
  private(set) var contexts: [Int32] = []
  private(set) var sources: [PageFacts.Source] = []
  private(set) var dayCount = 0
  private(set) var previousDay: CalendarDate?
  private var seenNames: [UInt64: Int32] = [:]
  private var hasRealHeadline = false

  init(_ tree: SyntaxTree, _ dialects: Dialects) {
    self.dialects = dialects
    bytes = tree.bytes
    nodes = tree.rawNodes
  }

  // MARK: Event pages

  /// Collects from an event page. Where a piece stands twice, the first counts, and of headlines the first of level 1; but
  /// the links of all related events count, since all have to follow their pages.
  mutating func collectEventPage(_ texts: inout TextStore) {
    var seen: SyntaxKindSet = []
    var place = 1
    while place < nodes.count {
      let kind = nodes[place].kind
      if kind == .headlineLine {
        collectHeadline(place, isFirst: !seen.contains(kind))
        seen.insert(SyntaxKindSet(kind))
      } else if kind == .relatedSection || !seen.contains(kind) {
        switch kind {
        case .topicLine:
          topic = text(in: place)
          topicRange = rangeOfText(in: place)
        case .summaryLine:
          summary = text(in: place)
          summaryRange = rangeOfText(in: place)
        case .sourcesSection, .relatedSection: collectItems(of: place, &texts)
        default: break
        }
        seen.insert(SyntaxKindSet(kind))
      }
      place = end(of: place)
    }
  }

  private mutating func collectHeadline(_ line: Int, isFirst: Bool) {
    let isReal = child(.headingMarker, of: line).map { nodes[$0].length == 1 } ?? false
    // One of another level counts only as long as no real one has come.
    if isFirst || (isReal && !hasRealHeadline) {
      headline = text(in: line)
      headlineRange = rangeOfText(in: line)
    }
    if !isFirst || !isReal { isHeadlineDoubtful = true }
    hasRealHeadline = hasRealHeadline || isReal
  }

  /// Collects from the items of a section, node by node: in preorder the pieces of an item follow it.
  private mutating func collectItems(of section: Int, _ texts: inout TextStore) {
    // A reference of its own, so that the nodes are known not to change while facts are added.
    let storage = nodes
    let nodes = storage.span
    let isRelated = nodes[section].kind == .relatedSection
    if isRelated {
      // Most lists are full or nearly so.
      links.reserveCapacity(10)
      names.reserveCapacity(4)
      contexts.reserveCapacity(10)
    }
    let end = nodes.end(of: section)
    var place = section + 1
    while place < end {
      let item = place
      let next = nodes.end(of: item)
      guard nodes[item].kind == .listItem else {
        place = next
        continue
      }
      let context = contexts.count
      var link: LinkPieces?
      place += 1
      while place < next {
        let behind = nodes.end(of: place)
        switch nodes[place].kind {
        // The other links of an item are attached ones.
        case .link where link == nil: link = LinkPieces(place, in: nodes)
        case .context where isRelated: collectNames(place, nodes, &texts)
        default: break
        }
        place = behind
      }
      guard let link, let destination = link.destination else { continue }
      if isRelated {
        collectRelated(item, text: link.text, destination, context: context)
      } else {
        collectSource(item, text: link.text, destination, &texts)
      }
    }
  }

  private mutating func collectSource(
    _ item: Int, text: Range<Int>?, _ address: Range<Int>, _ texts: inout TextStore
  ) {
    guard let host = SourceAddress.host(of: bytes[address]) else { return }
    let text = text ?? 0..<0
    sources.append(
      PageFacts.Source(
        position: item, address: ContentHash.hash(bytes, address),
        host: texts.text(host, hash: ContentHash.hash(host)),
        publisher: texts.text(bytes[text], hash: ContentHash.hash(bytes, text)),
        isCoverImage: dialects.isCoverImageLabel(bytes[text])))
  }

  private mutating func collectRelated(
    _ item: Int, text: Range<Int>?, _ destination: Range<Int>, context: Int
  ) {
    guard let target = ArchiveIndex.target(in: bytes, destination) else { return }
    links.append(
      PageFacts.Link(
        position: item, target: target, text: text.map { ContentHash.hash(bytes, $0) } ?? 0, topic: 0,
        summary: 0, context: contexts(from: context)))
  }

  private func contexts(from start: Int) -> Range<Int32> {
    Int32(clamping: start)..<Int32(clamping: contexts.count)
  }

  // MARK: Day indexes

  /// Collects from a day index.
  mutating func collectDayIndex(_ texts: inout TextStore) {
    var place = 1
    while place < nodes.count {
      if nodes[place].kind == .daySection { collectDay(place, &texts) }
      place = end(of: place)
    }
  }

  private mutating func collectDay(_ section: Int, _ texts: inout TextStore) {
    dayCount += 1
    if dayCount > 1 {
      previousDay = child(.dayHeading, of: section).flatMap { child(.link, of: $0) }.flatMap { day(of: $0) }
    }
    let sectionEnd = end(of: section)
    var place = section + 1
    while place < sectionEnd {
      if nodes[place].kind == .indexEntry { collectEntry(place, &texts) }
      place = end(of: place)
    }
  }

  private mutating func collectEntry(_ entry: Int, _ texts: inout TextStore) {
    let start = contexts.count
    if let line = child(.entryContext, of: entry), let context = child(.context, of: line) {
      let storage = nodes
      collectNames(context, storage.span, &texts)
    }
    guard let heading = child(.entryHeading, of: entry), let link = child(.link, of: heading),
      let target = target(of: link)
    else { return }
    let topic = child(.topicLine, of: entry).flatMap { child(.text, of: $0) }
    let summary = child(.entrySummary, of: entry).flatMap { child(.text, of: $0) }
    links.append(
      PageFacts.Link(
        position: entry, target: target, text: hash(child(.text, of: link)), topic: hash(topic),
        summary: hash(summary), context: contexts(from: start)))
  }

  /// The day whose index a link leads to.
  private func day(of link: Int) -> CalendarDate? {
    guard let destination = child(.destination, of: link),
      let start = ArchiveIndex.startOfPath(in: bytes, range(of: destination))
    else { return nil }
    let path = bytes.span.extracting(start..<nodes[destination].end)
    return (try? PagePath.Components(archivePath: path))?.date
  }

  // MARK: Contexts

  private mutating func collectNames(_ context: Int, _ nodes: Span<RawNode>, _ texts: inout TextStore) {
    var name: Range<Int>?
    for place in (context + 1)..<nodes.end(of: context) {
      switch nodes[place].kind {
      case .contextName:
        let piece = nodes[place].range
        name = (name?.lowerBound ?? piece.lowerBound)..<piece.upperBound
      case .separator where nodes[place].length > 1:
        // A comma without a blank is part of a name.
        if let complete = name { collectName(complete, &texts) }
        name = nil
      default: break
      }
    }
    if let name { collectName(name, &texts) }
  }

  private mutating func collectName(_ range: Range<Int>, _ texts: inout TextStore) {
    let hash = ContentHash.hash(bytes, range)
    let place = place(ofName: hash) ?? Int32(clamping: names.count)
    if place == names.count { names.append(texts.text(bytes[range], hash: hash)) }
    contexts.append(place)
  }

  /// The place of a name among those found so far; where it is a new one, its place is noted.
  private mutating func place(ofName hash: UInt64) -> Int32? {
    // Few pages have more than a handful of names, for which looking through them is fastest.
    guard names.count >= 16 else { return names.firstIndex { $0.hash == hash }.map { Int32($0) } }
    if seenNames.isEmpty {
      for (place, name) in names.enumerated() { seenNames[name.hash] = Int32(clamping: place) }
    }
    if let place = seenNames[hash] { return place }
    seenNames[hash] = Int32(clamping: names.count)
    return nil
  }

  // MARK: Nodes

  /// The place behind a node and its descendants.
  private func end(of place: Int) -> Int { place + 1 + Int(nodes[place].extent) }

  private func range(of place: Int) -> Range<Int> { nodes[place].range }

  private func child(_ kind: SyntaxKind, of place: Int) -> Int? {
    let last = end(of: place)
    var next = place + 1
    while next < last {
      if nodes[next].kind == kind { return next }
      next = end(of: next)
    }
    return nil
  }

  private func rangeOfText(in place: Int) -> Range<Int>? {
    child(.text, of: place).map { range(of: $0) }
  }

  private func text(in place: Int) -> PageFacts.Text? {
    rangeOfText(in: place).map { PageFacts.Text(bytes[$0]) }
  }

  private func hash(_ place: Int?) -> UInt64 {
    guard let place else { return 0 }
    return ContentHash.hash(bytes, range(of: place))
  }

  /// The hash of the path that a link names, without what stands before `/news/`.
  private func target(of link: Int) -> UInt64? {
    guard let destination = child(.destination, of: link) else { return nil }
    return ArchiveIndex.target(in: bytes, range(of: destination))
  }
}

/// Where the text and the destination of a link are.
private struct LinkPieces {
  private(set) var text: Range<Int>?
  private(set) var destination: Range<Int>?

  @inline(__always)
  init(_ link: Int, in nodes: Span<RawNode>) {
    // Of nearly all links these are the pieces: brackets, text, brackets, destination.
    if nodes[link].extent == 6, nodes[link + 2].kind == .text, nodes[link + 2].extent == 0,
      nodes[link + 5].kind == .destination
    {
      text = nodes[link + 2].range
      destination = nodes[link + 5].range
      return
    }
    var place = link + 1
    let end = nodes.end(of: link)
    while place < end, destination == nil {
      switch nodes[place].kind {
      case .text: text = nodes[place].range
      case .destination: destination = nodes[place].range
      default: break
      }
      place = nodes.end(of: place)
    }
  }
}

extension Span<RawNode> {
  /// The place behind a node and its descendants.
  @inline(__always)
  fileprivate func end(of place: Int) -> Int { place + 1 + Int(self[place].extent) }
}

extension RawNode {
  @inline(__always)
  fileprivate var range: Range<Int> { Int(start)..<(Int(start) &+ Int(length)) }
}
