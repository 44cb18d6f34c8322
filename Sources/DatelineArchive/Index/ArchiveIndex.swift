public import DatelineSyntax

/// What pages say of each other: an immutable value of facts about an archive, or about a part of it.
///
/// A page has a place, a small number that it keeps. Replacing one page costs what that page costs.
public struct ArchiveIndex: Sendable {
  /// Whether every page of the archive is in the index, so that what it doesn't have doesn't exist.
  public let isWhole: Bool
  /// The known dialects.
  public let dialects: Dialects
  /// The names in contexts and topics.
  public private(set) var names = NameTable()
  /// What publishers are called.
  public private(set) var publishers = PublisherTable()

  /// The facts by place; `nil` where a page was removed.
  public private(set) var pages: [PageFacts?] = []
  /// The hash of the headline of each event page by place; 0 where there is none. Links are compared with these, since
  /// all threads would count the references of the pages themselves.
  private var headlines: [UInt64] = []
  private var table: HashTable
  /// The pages by the names of their files.
  private(set) var namesakes: Namesakes
  private var days: [Int: Day] = [:]
  private var dialectCounts: [Int]
  /// The hashes of the paths of what is there and was not read: files, and folders with all that is in them.
  private var unread: Set<UInt64> = []

  /// A day of the archive.
  public struct Day: Sendable {
    /// The place of its `index.md`.
    public internal(set) var index: Int?
    /// The places of its event pages, in the order of their paths.
    public internal(set) var pages: [Int] = []
    /// Whether its `index.md` is there, but could not be read.
    public internal(set) var isIndexUnread = false

    /// Whether it has an `index.md`, read or not.
    public var hasIndex: Bool { index != nil || isIndexUnread }
  }

  /// Builds the index of pages.
  ///
  /// - Parameters:
  ///   - facts: the facts of each page, in an order that doesn't depend on chance.
  ///   - dialects: the known dialects.
  ///   - isWhole: whether these are all pages of the archive.
  ///   - problems: what could not be read. Of that, what is there is known to be no absent page.
  /// - Complexity: O(*n*), where *n* is the number of facts.
  public init(_ facts: [PageFacts], dialects: Dialects, isWhole: Bool, problems: [FileProblem] = []) {
    self.isWhole = isWhole
    self.dialects = dialects
    table = HashTable(capacity: facts.count)
    namesakes = Namesakes(capacity: facts.count)
    dialectCounts = Array(repeating: 0, count: dialects.all.count)
    pages.reserveCapacity(facts.count)
    for page in facts { replace(page) }
    for problem in problems where problem.isOfSomethingThere { noteUnread(problem.path) }
  }

  private mutating func noteUnread(_ path: ArchivePath) {
    unread.insert(ContentHash.hash(path.bytes))
    guard let place = try? PagePath(archivePath: path.bytes.span), place.name.elementsEqual("index.md".utf8)
    else { return }
    days[place.date.dayNumber, default: Day()].isIndexUnread = true
  }

  // MARK: Looking up

  /// The number of pages.
  public var count: Int { table.count - removedCount }

  private var removedCount = 0

  /// The place of the page at a path.
  public func place(of path: ArchivePath) -> Int? {
    live(table[ContentHash.hash(path.bytes)])
  }

  /// The page at a path.
  public subscript(path: ArchivePath) -> PageFacts? {
    place(of: path).flatMap { pages[$0] }
  }

  /// Whether a path, or a folder on the way to it, is there but could not be read, so that nothing is known of it.
  public func isUnread(_ path: ArchivePath) -> Bool {
    guard !unread.isEmpty else { return false }
    if unread.contains(ContentHash.hash(path.bytes)) { return true }
    return path.bytes.indices.contains { index in
      path.bytes[index] == UInt8(ascii: "/") && unread.contains(ContentHash.hash(path.bytes, 0..<index))
    }
  }

  /// The place of the page that a link leads to.
  public func place(of link: PageFacts.Link) -> Int? {
    live(table[link.target])
  }

  /// The page that a link leads to.
  public func target(of link: PageFacts.Link) -> PageFacts? {
    table[link.target].flatMap { pages[$0] }
  }

  /// Whether a link's text is not the headline of the event page that it leads to. It is where the link has no text, leads
  /// to no event page, or to one without a headline.
  public func isStale(_ link: PageFacts.Link) -> Bool {
    guard link.hasText, let place = table[link.target] else { return false }
    return headlines[place] != 0 && headlines[place] != link.text
  }

  /// The page that a destination names, whatever stands before `/news/`; `nil` if it isn't in the index.
  public func target(ofDestination destination: SyntaxNode) -> PageFacts? {
    guard let hash = Self.target(in: Array(destination.bytes), 0..<destination.range.count) else {
      return nil
    }
    return table[hash].flatMap { pages[$0] }
  }

  /// The pages with a link to the page at a path, day indexes included, in the order of their places.
  ///
  /// - Complexity: O(*n*), where *n* is the number of all links: a word of each is compared.
  public func pages(linkingTo path: ArchivePath) -> [PageFacts] {
    let hash = ContentHash.hash(path.bytes)
    return pages.compactMap(\.self).filter { page in page.links.contains { $0.target == hash } }
  }

  /// A day of the archive.
  public func day(_ date: CalendarDate) -> Day? { days[date.dayNumber] }

  /// The days that have an index or a page, ascending.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of days.
  public var dates: [CalendarDate] {
    days.filter { $0.value.hasIndex || !$0.value.pages.isEmpty }.keys.sorted()
      .compactMap(CalendarDate.init(dayNumber:))
  }

  /// The last day before a date that has an index or a page.
  ///
  /// - Complexity: O(*d*), where *d* is the number of days between, at most 400; then O(*n*) in the number of days.
  public func day(before date: CalendarDate) -> CalendarDate? {
    let number = date.dayNumber
    for earlier in stride(from: number - 1, to: number - 400, by: -1) where isDay(earlier) {
      return CalendarDate(dayNumber: earlier)
    }
    return days.keys.filter { $0 < number && isDay($0) }.max().flatMap(CalendarDate.init(dayNumber:))
  }

  private func isDay(_ number: Int) -> Bool {
    guard let day = days[number] else { return false }
    return day.hasIndex || !day.pages.isEmpty
  }

  /// The place among the dialects of the one that most event pages have.
  public var mainDialectIndex: Int? {
    mainDialectIndex { _ in true }
  }

  private func mainDialectIndex(where isWanted: (Dialect) -> Bool) -> Int? {
    let counts = zip(dialectCounts, dialects.all).map { isWanted($1) ? $0 : 0 }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most)
  }

  /// The place among the dialects of the one that the pages around a page have: its day's index, else most event pages.
  /// Where the archive has others, it is none with a line `Formats:` if the page has no such line.
  public func dialectIndex(around page: PageFacts) -> Int? {
    let index = (page.place?.date).flatMap { day($0)?.index }.flatMap { pages[$0] }
    let around = index?.dialectIndex ?? mainDialectIndex
    guard page.lacksFormatsLine, let around, dialects.all[around].hasFormatsLine else { return around }
    return mainDialectIndex { !$0.hasFormatsLine } ?? around
  }

  /// Of some dialects the one that most event pages of a page's day have; else the archive's main one if it is among
  /// them, else its day's index's.
  public func dialectIndex(around page: PageFacts, among likely: [Int]) -> Int? {
    let day = page.place.flatMap { self.day($0.date) }
    let own = (day?.pages ?? []).compactMap { pages[$0]?.dialectIndex }
    let counts = likely.map { dialect in own.count { $0 == dialect } }
    if let most = counts.max(), most > 0, counts.count(where: { $0 == most }) == 1 {
      return counts.firstIndex(of: most).map { likely[$0] }
    }
    if let main = mainDialectIndex, likely.contains(main) { return main }
    guard let place = day?.index, let index = pages[place]?.dialectIndex else { return nil }
    return likely.contains(index) ? index : nil
  }

  private func live(_ place: Int?) -> Int? {
    guard let place, pages[place] != nil else { return nil }
    return place
  }

  // MARK: Changes

  /// Puts a page into the index, in the place of the one that was at its path.
  ///
  /// - Complexity: O(*n*), where *n* is the number of the page's facts and of its day's pages.
  public mutating func replace(_ page: PageFacts) {
    let hash = ContentHash.hash(page.path.bytes)
    let place: Int
    if let known = table[hash] {
      if let old = pages[known] { forget(old, at: known) } else { removedCount -= 1 }
      place = known
      pages[place] = page
    } else {
      place = pages.count
      pages.append(page)
      headlines.append(0)
      // Each day has its index.
      namesakes.append(page.place.flatMap { $0.isDayIndex ? nil : $0.name })
      table.insert(hash, place)
    }
    note(page, at: place)
  }

  /// Takes the page at a path out of the index.
  public mutating func remove(_ path: ArchivePath) {
    guard let place = place(of: path), let old = pages[place] else { return }
    forget(old, at: place)
    pages[place] = nil
    headlines[place] = 0
    removedCount += 1
  }

  private mutating func note(_ page: PageFacts, at place: Int) {
    let headline = page.document == .eventPage ? page.headline : nil
    headlines[place] = headline.map { $0.bytes.isEmpty ? 0 : $0.hash } ?? 0
    for name in page.names { names.insert(name, page: place) }
    if page.document == .eventPage {
      if let topic = page.topic { names.countTopic(topic, by: 1) }
      for source in page.sources { publishers.count(source.publisher, of: source.host, by: 1) }
      if let dialect = page.dialectIndex { dialectCounts[dialect] += 1 }
    }
    guard let number = page.place?.date.dayNumber else { return }
    if page.document == .eventPage {
      // Pages mostly come in the order of their paths.
      let pages = days[number]?.pages ?? []
      let index = pages.lastIndex { (self.pages[$0]?.path ?? page.path) < page.path }.map { $0 + 1 } ?? 0
      addPage(place, at: index, ofDay: number)
    } else if page.isIndexFile {
      days[number, default: Day()].index = place
    }
  }

  private mutating func addPage(_ place: Int, at index: Int, ofDay number: Int) {
    days[number, default: Day()].pages.insert(place, at: index)
  }

  private mutating func forget(_ page: PageFacts, at place: Int) {
    for name in page.names { names.remove(name, page: place) }
    if page.document == .eventPage {
      if let topic = page.topic { names.countTopic(topic, by: -1) }
      for source in page.sources { publishers.count(source.publisher, of: source.host, by: -1) }
      if let dialect = page.dialectIndex { dialectCounts[dialect] -= 1 }
    }
    guard let number = page.place?.date.dayNumber else { return }
    if days[number]?.index == place { days[number]?.index = nil }
    days[number]?.pages.removeAll { $0 == place }
  }

  // MARK: Destinations

  /// The hash of the archive path that a destination names.
  static func target(in bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    startOfPath(in: bytes, range).map { ContentHash.hash(bytes, $0..<range.upperBound) }
  }

  /// The archive path that a destination names: from `news/` on, whatever stands before it.
  public static func path(ofDestination destination: SyntaxNode) -> ArchivePath? {
    let bytes = Array(destination.bytes)
    return startOfPath(in: bytes, bytes.indices).map { ArchivePath(bytes: Array(bytes[$0...])) }
  }

  /// Where the archive path of a destination begins.
  static func startOfPath(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var start = range.lowerBound
    // Two slashes begin the name of a host.
    guard range.count > 1, bytes[start] == UInt8(ascii: "/"), bytes[start + 1] != UInt8(ascii: "/") else {
      return nil
    }
    // What stands before is one short component, so that `/archive/of/news/` is no archive path.
    let limit = min(range.upperBound - 6, start + 16)
    while start <= limit {
      if bytes.hasPrefix("/news/", at: start) { return start + 1 }
      start += 1
    }
    return nil
  }
}

extension PageFacts {
  /// Whether the page is an `index.md`, the day index that counts.
  public var isIndexFile: Bool { place.map { $0.name.elementsEqual("index.md".utf8) } ?? false }
}
