/// The short texts that one thread has met in pages, each kept once.
///
/// Names, hosts and publishers recur on page after page; taking them from here costs no memory.
public struct TextStore: Sendable {
  private var texts: [PageFacts.Text] = []
  private var places = HashTable()

  /// Creates an empty store.
  public init() {}

  /// The text of some bytes whose hash is known.
  mutating func text(_ bytes: ArraySlice<UInt8>, hash: UInt64) -> PageFacts.Text {
    if let place = places[hash] { return texts[place] }
    let text = PageFacts.Text(bytes, hash: hash)
    places.insert(hash, texts.count)
    texts.append(text)
    return text
  }
}
