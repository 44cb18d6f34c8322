extension EventPage {
  /// The edits that give the page another headline.
  ///
  /// - Throws: `PageEditError.missing` if the page has none, `PageEditError.unreadable` if the text is empty or
  ///   wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacingHeadline(with text: some Collection<UInt8>) throws(PageEditError) -> EditSet {
    guard let headline else { throw .missing(.headlineLine) }
    guard !text.isEmpty else { throw .unreadable(.headlineLine) }
    return try headline.node.replacingText(with: Array(text))
  }

  /// The edits that give the page another topic. A missing topic line is inserted above the headline.
  ///
  /// - Throws: `PageEditError.missing` if there is neither topic line nor headline, `PageEditError.unreadable` if the
  ///   text wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacingTopic(with text: some Collection<UInt8>) throws(PageEditError) -> EditSet {
    let text = Array(text)
    if let topic { return try topic.node.replacingText(with: text) }
    guard let headline else { throw .missing(.headlineLine) }
    let start = headline.range.lowerBound
    var edit = PageEdit(tree)
    edit.insert(TopicLine.written(text) + tree.lineEnd(near: start), at: start)
    return try edit.edits(of: .topicLine) { new in
      text.elementsEqual(EventPage(new).topic?.text?.bytes ?? [])
    }
  }

  /// The edits that remove the topic line; none if there is no such line.
  public func removingTopic() throws(PageEditError) -> EditSet {
    var edit = PageEdit(tree)
    if let topic { edit.delete(topic.range) }
    return try edit.edits(of: .topicLine)
  }

  /// The edits that let the date line show `date` and lead to its index.
  ///
  /// - Parameters:
  ///   - date: The new date.
  ///   - dialect: Tells the prefix of the path; by default that of the page's labels.
  /// - Throws: `PageEditError.missing` if there is no date line, or its link lacks brackets.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacingDate(with date: CalendarDate, dialect: Dialect? = nil) throws(PageEditError) -> EditSet
  {
    guard let dateLine else { throw .missing(.dateLine) }
    guard let link = dateLine.link else { throw .missing(.link) }
    let prefix = tree.dialect(or: dialect).dateLinkPrefix
    return try link.replacing(
      text: Array(date.description.utf8), destination: date.indexDestination(prefix: prefix))
  }
}

extension TopicLine {
  /// `##### Topic`
  static func written(_ text: [UInt8]) -> [UInt8] {
    Array("##### ".utf8) + text
  }
}

extension CalendarDate {
  /// The path of the day's index in links: `/news/2015/11/20/index.md` behind the prefix.
  package func indexDestination(prefix: String) -> [UInt8] {
    Array("\(prefix)/news/\(pathComponents)/index.md".utf8)
  }
}
