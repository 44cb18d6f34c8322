public import DatelineSyntax

/// All that other pages need to know of a page, without its tree.
///
/// Facts never change. They are a reference, since thousands of them are moved about while an archive is read.
public final class PageFacts: Sendable {
  /// Where the page is.
  public let path: ArchivePath
  /// The hash of the path, by which links find the page.
  let pathHash: UInt64
  /// The day that its path names; `nil` if the path is not of an archive's form.
  public let date: CalendarDate?
  /// Where the name of the file begins in a path that names a day.
  let nameOffset: Int
  /// The hash of that name.
  let nameHash: UInt64
  /// Whether the page is an `index.md` in the folder of a day: the day index that counts.
  public let isIndexFile: Bool
  /// Whether it is an event page or a day index.
  public let document: DocumentKind
  /// The place of its dialect among the known ones; `nil` if no label told, or labels contradict each other.
  public let dialectIndex: Int?
  /// Where labels contradict each other: the places of the dialects that most on the page speaks for, best first.
  public let likelyDialects: [Int]

  /// The headline as links copy it.
  public let headline: Text?
  /// Where the headline is.
  public let headlinePlace: Place?
  /// Whether another line may be the headline: the page lacks its date line, has several headlines, or the headline has
  /// the level of another heading. Nothing is to be copied from such a page unseen.
  public let isHeadlineDoubtful: Bool
  /// The topic.
  public let topic: Text?
  /// Where the topic is.
  public let topicPlace: Place?
  /// The summary.
  public let summary: Text?
  /// Where the summary is.
  public let summaryPlace: Place?

  /// The links to other pages, in order: related ones of an event page, entries of a day index.
  public let links: [Link]
  /// The names in the page's contexts, once each, in order of appearance. Names that hold a comma are cut at it.
  public let names: [Text]
  /// The contexts of all links in turn, as places in ``names``.
  public let contexts: [Int32]
  /// The items of the sources, pictures among them.
  public let sources: [Source]

  /// Whether it is an event page without a line `Formats:`, and so of no dialect that has it.
  public let lacksFormatsLine: Bool
  /// What tells the page from most others.
  public let signs: PageSigns

  /// Whether the page has comments that switch rules off.
  public let hasSuppressions: Bool
  /// Where the page departs from the regular form of its dialect.
  public let deviations: Deviations
  /// For a day index: how `README.md` beside it relates to it.
  public let readme: Readme
  /// For a day index: the number of its headings with two `#`, that of the previous day included.
  public let dayCount: Int
  /// For a day index: the day to which its last heading leads, if that is not its only one.
  public let previousDay: CalendarDate?

  /// Collects the facts of a page.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - path: where it is.
  ///   - dialects: the known dialects.
  ///   - readme: for a day index, how `README.md` beside it relates to it.
  /// - Complexity: O(*n*), where *n* is the length of the page.
  public convenience init(
    of tree: SyntaxTree, at path: ArchivePath, dialects: Dialects, readme: Readme = .unknown
  ) {
    var texts = TextStore()
    self.init(of: tree, at: path, dialects: dialects, readme: readme, texts: &texts)
  }

  /// Collects the facts of one of many pages, which share the texts that they have in common.
  public init(
    of tree: SyntaxTree, at path: ArchivePath, dialects: Dialects, readme: Readme, texts: inout TextStore
  ) {
    self.path = path
    pathHash = ContentHash.hash(path.bytes)
    self.readme = readme
    let place = try? PagePath(archivePath: path.bytes.span)
    let recognition = dialects.recognition(of: tree)
    let dialectIndex = recognition.certain
    date = place?.date
    nameOffset = path.bytes.count - (place?.name.count ?? 0)
    nameHash = ContentHash.hash(path.bytes, nameOffset..<path.bytes.count)
    isIndexFile = place.map { $0.name.elementsEqual("index.md".utf8) } ?? false
    self.dialectIndex = dialectIndex
    likelyDialects = recognition.likely
    document = tree.kind
    var deviations = tree.deviations(fromDialectAt: dialectIndex, of: dialects, at: place)
    lacksFormatsLine = tree.kind == .eventPage && !tree.kinds.contains(.formatsLine)
    hasSuppressions = tree.kinds.contains(.suppression)
    var collector = FactsCollector(tree, dialects)
    switch tree.kind {
    case .eventPage: collector.collectEventPage(&texts)
    case .dayIndex: collector.collectDayIndex(&texts)
    }
    headline = collector.headline
    let isConflict = tree.mergeConflict != nil
    if isConflict { deviations.insert(.mergeConflict) }
    isHeadlineDoubtful =
      tree.kind == .eventPage
      && (collector.isHeadlineDoubtful || !tree.kinds.contains(.dateLine) || isConflict)
    topic = collector.topic
    summary = collector.summary
    headlinePlace = collector.headlineRange.map { Place($0, in: tree.bytes) }
    topicPlace = collector.topicRange.map { Place($0, in: tree.bytes) }
    summaryPlace = collector.summaryRange.map { Place($0, in: tree.bytes) }
    links = collector.links
    deviations.formUnion(Deviations(of: links, onPageWithHash: pathHash))
    if tree.kind == .dayIndex, readme == .missing || readme == .unknown { deviations.insert(.missingReadme) }
    self.deviations = deviations
    names = collector.names
    contexts = collector.contexts
    sources = collector.sources
    signs = PageSigns(headline: tree.kind == .eventPage ? headline : nil, sources: sources)
    dayCount = collector.dayCount
    previousDay = collector.previousDay
  }

  /// Creates facts from what an earlier reading of the page found.
  init(
    path: ArchivePath, date: CalendarDate?, nameOffset: Int, document: DocumentKind, dialectIndex: Int?,
    likelyDialects: [Int],
    headline: (text: Text?, place: Place?), topic: (text: Text?, place: Place?),
    summary: (text: Text?, place: Place?), isHeadlineDoubtful: Bool, links: [Link], names: [Text],
    contexts: [Int32], sources: [Source], signs: PageSigns, lacksFormatsLine: Bool, hasSuppressions: Bool,
    deviations: Deviations, readme: Readme, dayCount: Int, previousDay: CalendarDate?
  ) {
    self.path = path
    pathHash = ContentHash.hash(path.bytes)
    self.date = date
    self.nameOffset = nameOffset
    nameHash = ContentHash.hash(path.bytes, nameOffset..<path.bytes.count)
    isIndexFile =
      path.bytes.count - nameOffset == "index.md".utf8.count
      && path.bytes[nameOffset...].elementsEqual("index.md".utf8)
    self.document = document
    self.dialectIndex = dialectIndex
    self.likelyDialects = likelyDialects
    (self.headline, headlinePlace) = headline
    self.isHeadlineDoubtful = isHeadlineDoubtful
    (self.topic, topicPlace) = topic
    (self.summary, summaryPlace) = summary
    self.links = links
    self.names = names
    self.contexts = contexts
    self.sources = sources
    self.lacksFormatsLine = lacksFormatsLine
    self.signs = signs
    self.hasSuppressions = hasSuppressions
    self.deviations = deviations
    self.readme = readme
    self.dayCount = dayCount
    self.previousDay = previousDay
  }

  /// What its path says: its day and its slug; `nil` if the path is not of an archive's form.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the path. The ``date`` alone is at hand.
  public var place: PagePath? {
    guard let date, let fileName else { return nil }
    return PagePath(date: date, name: Array(fileName))
  }

  /// The name of its file; `nil` if the path is not of an archive's form.
  private var fileName: ArraySlice<UInt8>? { date == nil ? nil : path.bytes[nameOffset...] }

  /// How `README.md` relates to the `index.md` beside it.
  public enum Readme: Hashable, Sendable {
    /// Nobody looked.
    case unknown
    /// There is none.
    case missing
    /// It holds the same bytes.
    case same
    /// It holds other bytes, the first of which is at an offset.
    case differs(at: Int)

    /// Compares a file, `nil` if there is none, with the `index.md` beside it.
    ///
    /// - Complexity: O(*n*), where *n* is the length of the shorter file.
    public init(_ readme: [UInt8]?, comparedWith index: [UInt8]) {
      guard let readme else {
        self = .missing
        return
      }
      self = readme.isSame(as: index) ? .same : .differs(at: zip(readme, index).prefix { $0 == $1 }.count)
    }
  }

  /// A text of the page and its hash, by which texts of different pages are compared.
  public struct Text: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]
    /// The hash of the bytes.
    let hash: UInt64

    /// Creates a text, to look for it among those of the archive.
    public init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = Array(bytes)
      hash = ContentHash.hash(self.bytes)
    }

    init(_ bytes: ArraySlice<UInt8>, hash: UInt64) {
      self.bytes = Array(bytes)
      self.hash = hash
    }

    public static func == (left: Text, right: Text) -> Bool { left.hash == right.hash }
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  /// Where a text of the page is, so that findings on other pages can point at it.
  public struct Place: Hashable, Sendable {
    // A document is smaller than 4 GiB, and an archive has many.
    private let start: UInt32
    private let length: UInt32
    private let storedLine: UInt32

    /// The text as byte offsets.
    public var range: Range<Int> { Int(start)..<(Int(start) + Int(length)) }
    /// Its 0-based line.
    public var line: Int { Int(storedLine) }

    init(start: UInt32, length: UInt32, line: UInt32) {
      self.start = start
      self.length = length
      storedLine = line
    }

    init(_ range: Range<Int>, in bytes: [UInt8]) {
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      length = UInt32(truncatingIfNeeded: range.count)
      var line = 0
      var offset = 0
      while true {
        offset = bytes.firstOffset(of: UInt8(ascii: "\n"), from: offset, to: range.lowerBound) + 1
        guard offset <= range.lowerBound else { break }
        line += 1
      }
      storedLine = UInt32(truncatingIfNeeded: line)
    }
  }

  /// A link to another page, as hashes.
  public struct Link: Hashable, Sendable {
    /// The place of the link's item or entry in the tree.
    public var position: Int { Int(storedPosition) }
    /// The hash of the archive path that the destination names, without its prefix.
    let target: UInt64
    /// The hash of the link's text.
    let text: UInt64
    /// For an entry of a day index: the hashes of its topic and its summary, 0 if it has none.
    let topic: UInt64
    let summary: UInt64
    /// Where the page's ``PageFacts/contexts`` have that of this link.
    let context: Range<Int32>
    private let storedPosition: UInt32

    init(
      position: Int, target: UInt64, text: UInt64, topic: UInt64, summary: UInt64, context: Range<Int32>
    ) {
      // An archive has many links, and a document fewer nodes than 4 billion.
      storedPosition = UInt32(truncatingIfNeeded: position)
      self.target = target
      self.text = text
      self.topic = topic
      self.summary = summary
      self.context = context
    }
  }

  /// The names that a link's context has, in order.
  public func names(of link: Link) -> some Sequence<Text> {
    namePlaces(of: link).lazy.map { self.names[Int($0)] }
  }

  /// The names that a link's context has, in order, as places in ``names``.
  public func namePlaces(of link: Link) -> ArraySlice<Int32> {
    contexts[Int(link.context.lowerBound)..<Int(link.context.upperBound)]
  }

  /// Calls a closure with each name that one link alone has in its context, and the link.
  ///
  /// - Complexity: O(*n*), where *n* is the number of names in all contexts.
  public func forEachLoneName(_ body: (Link, Text) -> Void) {
    // Nearly all pages have few names, for which counting needs no memory.
    guard names.count > UInt64.bitWidth else {
      var (once, again): (UInt64, UInt64) = (0, 0)
      for name in contexts {
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: name)
        again |= once & bit
        once |= bit
      }
      let lone = once & ~again
      return forEachName(where: { lone &>> UInt64(truncatingIfNeeded: $0) & 1 != 0 }, body)
    }
    var counts = Array(repeating: 0, count: names.count)
    for name in contexts { counts[Int(name)] += 1 }
    forEachName(where: { counts[Int($0)] == 1 }, body)
  }

  @inline(__always)
  private func forEachName(where isWanted: (Int32) -> Bool, _ body: (Link, Text) -> Void) {
    guard contexts.contains(where: isWanted) else { return }
    for link in links {
      for name in namePlaces(of: link) where isWanted(name) { body(link, names[Int(name)]) }
    }
  }

  /// Whether a link to another page than one has a name in its context.
  ///
  /// - Complexity: O(*n*), where *n* is the number of names in all contexts.
  public func hasName(_ name: Text, besidesLinksTo page: PageFacts) -> Bool {
    guard let place = names.firstIndex(of: name) else { return false }
    return links.contains { link in
      link.target != page.pathHash
        && namePlaces(of: link).contains(Int32(place))
    }
  }

  /// An item of the sources, as hashes.
  public struct Source: Hashable, Sendable {
    /// The place of the source's item in the tree.
    public let position: Int
    /// The hash of its address.
    let address: UInt64
    /// The host of its address, in lower case without `www.`.
    public let host: Text
    /// The name that the page gives to the publisher; for a picture its label.
    public let publisher: Text
    /// Whether the item is a picture and no source: its text is the label of pictures in any dialect.
    public let isCoverImage: Bool
  }
}
