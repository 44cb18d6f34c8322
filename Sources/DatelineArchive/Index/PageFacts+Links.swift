public import DatelineSyntax

extension PageFacts.Link {
  /// Whether the link's text is a page's headline; also if the page has none.
  public func showsHeadline(of page: PageFacts) -> Bool {
    page.headline.map { $0.hash == text } ?? true
  }

  /// Whether an entry has a topic line that is not empty.
  public var hasTopic: Bool { topic != 0 }

  /// Whether an entry has a line of text that is not a context.
  public var hasSummary: Bool { summary != 0 }

  /// Whether the topic above an entry is a page's topic; also if neither has one.
  public func showsTopic(of page: PageFacts) -> Bool {
    topic == page.topic?.hash ?? 0
  }

  /// Whether the line below an entry is a page's summary; also if neither has one.
  public func showsSummary(of page: PageFacts) -> Bool {
    summary == page.summary?.hash ?? 0
  }
}

extension PageFacts {
  /// Calls a closure with each link whose page an earlier link leads to, and the first of those.
  ///
  /// - Complexity: O(*n*), where *n* is the number of links.
  public func forEachRepeatedLink(_ body: (_ repeated: Link, _ first: Link) -> Void) {
    Self.forEachRepeat(in: links, of: \.target, body)
  }

  /// Calls a closure with each item of the sources whose address an earlier one has, and the first of those. Pictures
  /// count: one at the address of a source was pasted into the wrong item.
  ///
  /// - Complexity: O(*n*), where *n* is the number of sources.
  public func forEachRepeatedSource(_ body: (_ repeated: Source, _ first: Source) -> Void) {
    Self.forEachRepeat(in: sources, of: \.address, body)
  }

  private static func forEachRepeat<Element>(
    in elements: [Element], of key: (Element) -> UInt64, _ body: (Element, Element) -> Void
  ) {
    // Few pages have more than a handful, for which comparing all with all is fastest.
    guard elements.count > 24 else {
      for (place, element) in elements.enumerated() {
        let own = key(element)
        guard let first = elements[..<place].first(where: { key($0) == own }) else { continue }
        body(element, first)
      }
      return
    }
    var seen: [UInt64: Int] = [:]
    for (place, element) in elements.enumerated() {
      if let first = seen[key(element)] {
        body(element, elements[first])
      } else {
        seen[key(element)] = place
      }
    }
  }

  /// Whether two pages name a source by the same address; the first place of it on each page. Pictures are no sources.
  ///
  /// - Complexity: O(*n* + *m*) for *n* and *m* sources.
  public func sharedSource(with other: PageFacts) -> (own: Source, other: Source)? {
    // Few pages have more than a handful, for which comparing all with all is fastest.
    guard sources.count <= 24 || other.sources.count <= 24 else {
      let theirs = Dictionary(
        other.sources.lazy.filter { !$0.isCoverImage }.map { ($0.address, $0) },
        uniquingKeysWith: { first, _ in first })
      for source in sources where !source.isCoverImage {
        if let shared = theirs[source.address] { return (source, shared) }
      }
      return nil
    }
    for source in sources where !source.isCoverImage {
      if let shared = other.sources.first(where: { $0.address == source.address && !$0.isCoverImage }) {
        return (source, shared)
      }
    }
    return nil
  }
}

extension ArchiveIndex {
  /// The event pages of a day that a page has no link to, by place, in the order of their paths.
  ///
  /// - Complexity: O(*n* + *m*) for *n* links and *m* pages of the day.
  public func pages(of date: CalendarDate, withoutLinkOn page: PageFacts) -> [Int] {
    guard let day = day(date), !day.pages.isEmpty else { return [] }
    // Few days have more than a handful of events, for which looking through the links needs no memory.
    guard day.pages.count > 16 else {
      return day.pages.filter { place in !page.links.contains { self.place(of: $0) == place } }
    }
    let linked = Set(page.links.compactMap { place(of: $0) })
    return day.pages.filter { !linked.contains($0) }
  }

  /// Whether an index of a day has a link to a page.
  public func isListed(_ page: PageFacts, on index: PageFacts) -> Bool {
    index.links.contains { $0.target == page.pathHash }
  }

  /// The last day before a date that has an index, read or not.
  public func indexedDay(before date: CalendarDate) -> CalendarDate? {
    var date = date
    while let earlier = day(before: date) {
      if day(earlier)?.hasIndex ?? false { return earlier }
      date = earlier
    }
    return nil
  }
}
