public import DatelineSyntax

/// All that other pages need to know of a page, without its tree.
public struct PageFacts: Sendable {
  /// Where the page is.
  public let path: ArchivePath
  /// What its path says: its day and its slug; `nil` if the path is not of an archive's form.
  public let place: PagePath?
  /// Whether it is an event page or a day index.
  public let document: DocumentKind
  /// The place of its dialect among the known ones; `nil` if no label told.
  public let dialectIndex: Int?

  /// The headline as links copy it.
  public internal(set) var headline: Text?
  /// The topic.
  public internal(set) var topic: Text?
  /// The summary.
  public internal(set) var summary: Text?

  /// The links to other pages, in order: related ones of an event page, entries of a day index.
  public internal(set) var links: [Link] = []
  /// The names in the page's contexts, once each, in order of appearance. Names that hold a comma are cut at it.
  public internal(set) var names: [Text] = []
  /// The sources.
  public internal(set) var sources: [Source] = []

  /// Whether the page has comments that switch rules off.
  public internal(set) var hasSuppressions = false
  /// For a day index: how `README.md` beside it relates to it.
  public var readme = Readme.unknown

  /// How `README.md` relates to the `index.md` beside it.
  public enum Readme: Sendable {
    /// Nobody looked.
    case unknown
    /// There is none.
    case missing
    /// It holds the same bytes.
    case same
    /// It holds other bytes.
    case differs
  }

  /// A text of the page and its hash, by which texts of different pages are compared.
  public struct Text: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]
    /// The hash of the bytes.
    let hash: UInt64

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = Array(bytes)
      hash = ContentHash.hash(self.bytes)
    }

    public static func == (left: Text, right: Text) -> Bool { left.hash == right.hash }
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  /// A link to another page, as hashes.
  public struct Link: Hashable, Sendable {
    /// The place of the link's item or entry in the tree.
    public let position: Int
    /// The hash of the archive path that the destination names, without its prefix.
    let target: UInt64
    /// The hash of the link's text.
    let text: UInt64
    /// For an entry of a day index: the hashes of its topic and its summary, 0 if it has none.
    let topic: UInt64
    let summary: UInt64
  }

  /// A source, as hashes.
  public struct Source: Hashable, Sendable {
    /// The place of the source's item in the tree.
    public let position: Int
    /// The hash of its address.
    let address: UInt64
    /// The host of its address, in lower case without `www.`.
    public let host: Text
    /// The name that the page gives to the publisher.
    public let publisher: Text
  }
}
