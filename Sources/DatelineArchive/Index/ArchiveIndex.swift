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
  /// The signs of each page by place. Links and pages are compared with these, since all threads would count the
  /// references of the pages themselves.
  public private(set) var signs: [PageSigns] = []
  private var table: HashTable
  /// The pages by the names of their files.
  private(set) var namesakes = Namesakes()
  private var days = DayTable()
  private var dialectCounts: [Int]
  /// The hashes of the paths of what is there and was not read: files, and folders with all that is in them.
  private var unread: Set<UInt64> = []

  /// Builds the index of pages.
  ///
  /// - Parameters:
  ///   - facts: the facts of each page, in an order that doesn't depend on chance.
  ///   - dialects: the known dialects.
  ///   - isWhole: whether these are all pages of the archive.
  ///   - problems: what could not be read. Of that, what is there is known to be no absent page.
  ///   - jobs: how many threads to use.
  /// - Complexity: O(*n*), where *n* is the number of facts.
  public init(
    _ facts: [PageFacts], dialects: Dialects, isWhole: Bool, problems: [FileProblem] = [], jobs: Int = 1
  ) {
    self.isWhole = isWhole
    self.dialects = dialects
    table = HashTable(capacity: facts.count)
    dialectCounts = Array(repeating: 0, count: dialects.all.count)
    pages.reserveCapacity(facts.count)
    for page in facts { put(page) }
    let pages = pages
    // Neither half looks at the other, and both take about as long.
    ((names, signs), (publishers, days, namesakes)) = Parallel.both(jobs: jobs) {
      (NameTable(of: pages), pages.map { $0?.signs ?? .none })
    } and: {
      (PublisherTable(of: pages), DayTable(of: pages), Namesakes(of: pages))
    }
    for page in pages { count(page, by: 1) }
    for problem in problems where problem.isOfSomethingThere { noteUnread(problem.path) }
  }

  private mutating func noteUnread(_ path: ArchivePath) {
    unread.insert(ContentHash.hash(path.bytes))
    guard let place = try? PagePath(archivePath: path.bytes.span), place.name.elementsEqual("index.md".utf8)
    else { return }
    days.noteUnreadIndex(of: place.date)
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
    return signs[place].headline != 0 && signs[place].headline != link.text
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
  public var dates: [CalendarDate] { days.dates }

  /// The last day before a date that has an index or a page.
  ///
  /// - Complexity: O(*d*), where *d* is the number of days between, at most 400; then O(*n*) in the number of days.
  public func day(before date: CalendarDate) -> CalendarDate? { days.date(before: date.dayNumber) }

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
    let index = page.date.flatMap { day($0)?.index }.flatMap { pages[$0] }
    let around = index?.dialectIndex ?? mainDialectIndex
    guard page.lacksFormatsLine, let around, dialects.all[around].hasFormatsLine else { return around }
    return mainDialectIndex { !$0.hasFormatsLine } ?? around
  }

  /// Of some dialects the one that most event pages of a page's day have; else the archive's main one if it is among
  /// them, else its day's index's.
  public func dialectIndex(around page: PageFacts, among likely: [Int]) -> Int? {
    let day = page.date.flatMap { self.day($0) }
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
    if let place = place(of: page.path) { forget(place) }
    let place = put(page)
    if place == signs.count {
      signs.append(.none)
      namesakes.append(page)
    }
    signs[place] = page.signs
    names.insert(page, at: place)
    publishers.count(page, by: 1)
    days.insert(page, at: place, among: pages)
    count(page, by: 1)
  }

  /// Takes the page at a path out of the index.
  public mutating func remove(_ path: ArchivePath) {
    guard let place = place(of: path) else { return }
    forget(place)
    pages[place] = nil
    signs[place] = .none
    removedCount += 1
  }

  /// Lets all names of now keep their places in ``names``, whatever changes; later ones give theirs to others.
  package func settlingNames() -> ArchiveIndex {
    var settled = self
    settled.names.settle()
    return settled
  }

  /// Gives a page its place.
  @discardableResult
  private mutating func put(_ page: PageFacts) -> Int {
    if let place = table[page.pathHash] {
      if pages[place] == nil { removedCount -= 1 }
      pages[place] = page
      return place
    }
    let place = pages.count
    pages.append(page)
    table.insert(page.pathHash, place)
    return place
  }

  private mutating func forget(_ place: Int) {
    guard let page = pages[place] else { return }
    names.remove(page, at: place)
    publishers.count(page, by: -1)
    days.remove(page, at: place)
    count(page, by: -1)
  }

  private mutating func count(_ page: PageFacts?, by difference: Int) {
    guard let page, page.document == .eventPage, let dialect = page.dialectIndex else { return }
    dialectCounts[dialect] += difference
  }

  // MARK: Destinations

  /// The hash of the archive path that a destination names.
  static func target(in bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    startOfPath(in: bytes, range).map { ContentHash.hash(bytes, $0..<range.upperBound) }
  }

  /// The archive path that a destination names: from `news/` on, whatever stands before it.
  public static func path(ofDestination destination: SyntaxNode) -> ArchivePath? {
    path(ofDestination: Array(destination.bytes))
  }

  /// The path in the archive that a destination leads to, by its bytes; `nil` if it leads elsewhere.
  package static func path(ofDestination bytes: [UInt8]) -> ArchivePath? {
    startOfPath(in: bytes, bytes.indices).map { ArchivePath(bytes: Array(bytes[$0...])) }
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
    return bytes.withUnsafeBytes { bytes in
      while start <= limit {
        if isNewsFolder(bytes, at: start) { return start + 1 }
        start += 1
      }
      return nil
    }
  }

  /// Whether `/news/` stands at an offset with six bytes behind it, compared as two words that overlap: every link of an
  /// archive is looked at.
  @inline(__always)
  private static func isNewsFolder(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    func word(_ offset: Int) -> UInt32 {
      UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    // `/new` and `ews/`.
    return word(offset) == 0x2F6E_6577 && word(offset + 2) == 0x6577_732F
  }
}
