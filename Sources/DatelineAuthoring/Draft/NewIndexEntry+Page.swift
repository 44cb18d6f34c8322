public import DatelineArchive
public import DatelineSyntax

extension NewIndexEntry {
  /// A page's entry in an index.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - topic: the topic under which it comes to stand, if it has no topic line of its own.
  ///   - dialect: the index's dialect.
  ///   - old: an entry that the page has had elsewhere, whose text, and whose topic if the page has none, go with it.
  public init(
    of page: PageFacts, below topic: [UInt8]?, in dialect: Dialect, carrying old: NewIndexEntry? = nil
  ) {
    let own = page.topic?.bytes ?? old?.topic
    let place = page.place?.linkDestination(prefix: Array(dialect.linkPrefix.utf8)) ?? page.path.bytes
    self.init(topic: own, link: NewListItem.Link(text: page.headline?.bytes ?? [], destination: place))
    // Where every page has a topic, an entry without one belongs to the topic above.
    if dialect.topicLine == .required, (own ?? []) == (topic ?? []) { self.topic = nil }
    if dialect.topicLine == .required, own == nil, !(topic ?? []).isEmpty { self.topic = [] }
    guard dialect.indexEntriesHaveText else { return }
    if let old {
      text = old.text
    } else if let summary = page.summary?.bytes {
      text = .summary(summary)
    } else if !page.names.isEmpty {
      text = .context(page.names.map(\.bytes))
    } else if let own {
      text = .context([own])
    }
  }
}
