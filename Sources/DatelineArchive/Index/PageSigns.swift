/// What tells a page from most others without looking at its facts.
public struct PageSigns: Hashable, Sendable {
  /// The hash of an event page's headline; 0 where there is none, or an empty one.
  let headline: UInt64
  private let bigrams: Bigrams
  /// One of 64 bits for the address of each source.
  private let sources: UInt64

  /// The signs of no page.
  static let none = PageSigns()

  private init() {
    headline = 0
    bigrams = Bigrams()
    sources = 0
  }

  /// Reads the signs that ``write(to:)`` wrote.
  init(_ reader: inout CacheReader) {
    headline = reader.number()
    bigrams = Bigrams(characterCount: reader.number(), low: reader.number(), high: reader.number())
    sources = reader.number()
  }

  func write(to writer: inout CacheWriter) {
    writer.write(headline)
    writer.write(bigrams.characterCount)
    for bits in [bigrams.low, bigrams.high, sources] { writer.write(bits) }
  }

  /// - Parameter headline: the headline of an event page.
  init(headline: PageFacts.Text?, sources: [PageFacts.Source]) {
    self.headline = headline.map { $0.bytes.isEmpty ? 0 : $0.hash } ?? 0
    bigrams = headline.map { Bigrams($0.bytes) } ?? Bigrams()
    self.sources = sources.reduce(0) { $1.isCoverImage ? $0 : $0 | 1 &<< ($1.address &>> 58) }
  }

  /// Whether two event pages have the same headline, and it isn't empty.
  public func hasHeadline(of other: PageSigns) -> Bool { headline != 0 && headline == other.headline }

  /// Whether at most one in so many characters may differ between the headlines of two event pages. It may say yes too
  /// often, never no wrongly.
  public func mayHaveHeadline(near other: PageSigns, oneIn share: Int) -> Bool {
    let limit = Int(min(bigrams.characterCount, other.bigrams.characterCount)) / share
    return limit > 0 && abs(Int(bigrams.characterCount) - Int(other.bigrams.characterCount)) <= limit
      && bigrams.mayBeNear(other.bigrams, limit: limit)
  }

  /// Whether two pages may name the same source. It may say yes too often, never no wrongly.
  public func mayShareSource(with other: PageSigns) -> Bool { sources & other.sources != 0 }
}
