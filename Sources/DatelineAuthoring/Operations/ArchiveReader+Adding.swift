public import DatelineArchive
public import DatelineSyntax

extension ArchiveReader {
  /// Writes the page of a new event and enters it in its day's index.
  ///
  /// - Parameters:
  ///   - entry: the event.
  ///   - related: gives the related events to list, in their order, from the page as it is without them. By default
  ///     there are none.
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n* log *n*), where *n* is the number of days.
  public func adding(
    _ entry: NewEntry, related: (_ page: PageFacts, _ dialect: Dialect) -> [NewListItem] = { _, _ in [] }
  ) throws(AuthoringRefusal) -> AuthoringPlan {
    let dialect = entry.dialect ?? dialect
    let place = try place(of: entry, in: dialect)
    let path = ArchivePath(place)
    var draft = Draft(self)
    guard try draft.text(of: path) == nil else { throw .pageExists(path) }

    var page = NewEventPage(path: place, headline: entry.headline)
    page.summary = try line(entry.summary, .summary)
    guard page.summary?.first != UInt8(ascii: "#") else { throw .summaryLikeHeading }
    page.topic = try line(entry.topic, .topic)
    guard page.topic != nil || dialect.topicLine == .optional else {
      throw .missingTopic(dialect: dialect.id)
    }
    page.sources = try sources(entry.sources, in: dialect, of: path, &draft)
    var bytes = try written(page, at: path, in: dialect, draft)
    page.related = related(facts(of: bytes, at: path), dialect)
    if !page.related.isEmpty { bytes = try written(page, at: path, in: dialect, draft) }
    try draft.set(path, bytes)
    draft.note(.createsPage, path)
    if !page.related.isEmpty { draft.note(.listsRelated(page.related.count), path) }
    try draft.enter(facts(of: bytes, at: path), on: entry.date)
    try draft.bringFrontPageAlong()
    return draft.plan
  }

  /// Enters a page in the index of its day, which is written if there is none, and on the front page if that has the day.
  ///
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n* log *n*), where *n* is the number of days.
  public func entering(_ path: ArchivePath) throws(AuthoringRefusal) -> AuthoringPlan {
    var draft = Draft(self)
    let (page, place) = try draft.eventPage(at: path)
    try draft.enter(facts(of: page.tree.bytes, at: path), on: place.date)
    try draft.bringFrontPageAlong()
    return draft.plan
  }

  private func written(
    _ page: NewEventPage, at path: ArchivePath, in dialect: Dialect, _ draft: Draft
  ) throws(AuthoringRefusal) -> [UInt8] {
    try draft.required(of: path) { () throws(PageEditError) in
      try page.written(in: dialect, dialects: index.dialects)
    }
  }

  private func place(of entry: NewEntry, in dialect: Dialect) throws(AuthoringRefusal) -> PagePath {
    guard let name = entry.fileName else {
      return try place(of: entry.headline, on: entry.date, in: dialect)
    }
    try LineText.checkHeadline(entry.headline)
    let place = PagePath(date: entry.date, name: name)
    let isRead = (try? PagePath(archivePath: place.archivePathBytes.span)) == place
    guard isRead, !place.isDayIndex else { throw .notAnEventPage(ArchivePath(place)) }
    return place
  }

  /// Where a page with a headline belongs.
  func place(
    of headline: [UInt8], on date: CalendarDate, in dialect: Dialect
  ) throws(AuthoringRefusal) -> PagePath {
    try LineText.checkHeadline(headline)
    let slug = dialect.slug.slugForNewPage(headline: headline.span)
    guard !slug.isEmpty else { throw .noSlug }
    // Not every file system tells case apart.
    let folded = slug.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    guard !folded.elementsEqual("index".utf8), !folded.elementsEqual("readme".utf8) else {
      throw .reservedSlug(slug)
    }
    return PagePath(date: date, name: slug + ".md".utf8)
  }

  func facts(of bytes: [UInt8], at path: ArchivePath) -> PageFacts {
    let tree = SyntaxTree(parsing: bytes, as: path.documentKind, dialects: index.dialects)
    return PageFacts(of: tree, at: path, dialects: index.dialects)
  }

  private func line(
    _ text: [UInt8]?, _ kind: AuthoringRefusal.Text
  ) throws(AuthoringRefusal) -> [UInt8]? {
    guard let text else { return nil }
    try LineText.check(text, kind)
    let trimmed = LineText.trimmed(text[...])
    return trimmed.isEmpty ? nil : trimmed
  }

  // MARK: Sources

  private func sources(
    _ sources: [NewSource], in dialect: Dialect, of path: ArchivePath, _ draft: inout Draft
  ) throws(AuthoringRefusal) -> [NewListItem] {
    var seen: Set<[UInt8]> = []
    var items: [NewListItem] = []
    for source in sources {
      guard seen.insert(source.address).inserted else { throw .repeatedSource(source.address) }
      let usual = usualPublisher(of: source.host)
      let name = source.publisher ?? usual ?? source.host
      if source.publisher == nil, usual == nil {
        draft.leaveAlone(.unnamedPublisher(host: source.host), path)
      }
      if let given = source.publisher, let usual, given != usual, !isPictureLabel(given) {
        draft.leaveAlone(.otherPublisher(given: given, usual: usual), path)
      }
      items.append(NewListItem(link: NewListItem.Link(text: name, destination: source.address)))
    }
    // A picture comes last, whatever its name.
    return items.enumerated().sorted { left, right in
      let names = (left.element.link.text, right.element.link.text)
      let pictures = (isPictureLabel(names.0), isPictureLabel(names.1))
      if pictures.0 != pictures.1 { return pictures.1 }
      return names.0 == names.1
        ? left.offset < right.offset : names.0.lexicographicallyPrecedes(names.1)
    }.map(\.element)
  }

  /// What most sources of a host call its publisher.
  private func usualPublisher(of host: [UInt8]) -> [UInt8]? {
    index.publishers.names(of: PageFacts.Text(bytes: host[...])).lazy.map(\.name.bytes)
      .first { !$0.isEmpty && LineText.trimmed($0[...]) == $0 }
  }

  private func isPictureLabel(_ name: [UInt8]) -> Bool { index.dialects.isCoverImageLabel(name[...]) }
}
