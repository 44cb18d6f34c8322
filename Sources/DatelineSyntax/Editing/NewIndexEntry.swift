/// An entry to be put into a day index.
public struct NewIndexEntry: Hashable, Sendable {
  /// What stands below the link.
  public enum Text: Hashable, Sendable {
    /// Nothing.
    case none
    /// The event's summary.
    case summary([UInt8])
    /// The names of what the event is about.
    case context([[UInt8]])
  }

  /// The topic; `nil` for no topic line.
  public var topic: [UInt8]?
  /// The event's headline, and the path of its page with the dialect's prefix.
  public var link: NewListItem.Link
  /// What stands below.
  public var text: Text

  /// Creates an entry.
  public init(topic: [UInt8]? = nil, link: NewListItem.Link, text: Text = .none) {
    self.topic = topic
    self.link = link
    self.text = text
  }

  /// The entry's lines without the last line end.
  package func written(in dialect: Dialect, lineEnd: [UInt8]) throws(PageEditError) -> [UInt8] {
    var lines = topic.map { TopicLine.written($0) + lineEnd } ?? []
    lines += "### ".utf8 + Link.written(link.text, link.destination)
    if let line = try writtenText(in: dialect) { lines += lineEnd + line }
    return lines
  }

  /// The line below the link; `nil` for none.
  func writtenText(in dialect: Dialect) throws(PageEditError) -> [UInt8]? {
    switch text {
    case .none: nil
    case .summary(let summary): summary
    case .context(let names): try Context.written(names, in: dialect)
    }
  }

  /// Whether an entry of an index is this one.
  package func isRead(as entry: DayIndex.Entry) -> Bool {
    guard entry.link?.reads(text: link.text, destination: link.destination) ?? false,
      (topic ?? []).elementsEqual(entry.topic?.text?.bytes ?? []), (topic == nil) == (entry.topic == nil)
    else { return false }
    return switch text {
    case .none: entry.summary == nil && entry.context == nil
    case .summary(let summary): entry.summary?.text?.bytes.elementsEqual(summary) ?? false
    case .context(let names):
      (try? Context.joined(names)).flatMap { entry.context?.reads($0) } ?? false
    }
  }
}
