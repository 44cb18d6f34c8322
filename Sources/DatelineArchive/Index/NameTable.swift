/// The names in the archive's contexts and topics, each once, with the pages that have it.
public struct NameTable: Sendable {
  /// A name of the archive.
  public struct Name: Sendable {
    /// The name.
    public let text: PageFacts.Text
    /// The places of the pages whose contexts have it, ascending.
    public internal(set) var pages: [Int] = []
    /// How many pages have it as their topic.
    public internal(set) var topicCount = 0

    /// How often the archive uses the name.
    public var count: Int { pages.count + topicCount }
  }

  /// All names that were ever seen; one that no page has any more has a count of 0.
  public private(set) var all: [Name] = []
  private var places = HashTable()
  /// The last name of each folded form, and for each name the one before it of the same form.
  private var folded = HashTable()
  private var previous: [Int?] = []
  private var hasTwin: [Bool] = []

  /// The name that is written exactly so.
  public subscript(text: PageFacts.Text) -> Name? {
    places[text.hash].map { all[$0] }
  }

  /// The place in ``all`` of the name that is written exactly so.
  public func place(of text: PageFacts.Text) -> Int? { places[text.hash] }

  /// Whether the archive has a name that is written exactly so.
  public func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let name = self[PageFacts.Text(bytes)] else { return false }
    return name.count > 0
  }

  /// The names that differ from a name only in case, blanks and punctuation, most used first; the name itself included.
  public func spellings(of text: PageFacts.Text) -> [Name] {
    var spellings: [Name] = []
    var place = folded[Self.fold(text.bytes)]
    while let twin = place {
      if all[twin].count > 0 { spellings.append(all[twin]) }
      place = previous[twin]
    }
    return spellings.sorted {
      $0.count == $1.count
        ? $0.text.bytes.lexicographicallyPrecedes($1.text.bytes) : $0.count > $1.count
    }
  }

  /// Whether there is more than one spelling of a name.
  public func hasSpellings(_ text: PageFacts.Text) -> Bool {
    guard let place = places[text.hash] else { return false }
    return hasTwin[place]
  }

  // MARK: Changes

  mutating func insert(_ text: PageFacts.Text, page: Int) {
    let place = intern(text)
    if let last = all[place].pages.last, last >= page {
      let index = all[place].pages.firstIndex { $0 >= page } ?? all[place].pages.endIndex
      if index < all[place].pages.endIndex, all[place].pages[index] == page { return }
      all[place].pages.insert(page, at: index)
    } else {
      all[place].pages.append(page)
    }
  }

  mutating func remove(_ text: PageFacts.Text, page: Int) {
    guard let place = places[text.hash], let index = all[place].pages.firstIndex(of: page) else { return }
    all[place].pages.remove(at: index)
  }

  mutating func countTopic(_ text: PageFacts.Text, by difference: Int) {
    guard !text.bytes.isEmpty else { return }
    let place = intern(text)
    all[place].topicCount += difference
  }

  private mutating func intern(_ text: PageFacts.Text) -> Int {
    if let place = places[text.hash] { return place }
    let place = all.count
    places.insert(text.hash, place)
    all.append(Name(text: text))
    let fold = Self.fold(text.bytes)
    let twin = folded[fold]
    if let twin { hasTwin[twin] = true }
    hasTwin.append(twin != nil)
    previous.append(twin)
    folded.insert(fold, place)
    return place
  }

  /// The hash of a name without case, blanks and ASCII punctuation.
  private static func fold(_ bytes: [UInt8]) -> UInt64 {
    // Of the scripts beyond ASCII only those that these bytes begin have two cases.
    let hasCase = bytes.contains { (0xC3...0xD5).contains($0) || $0 == 0xE1 }
    let lowered = !hasCase ? bytes : Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    return ContentHash.hash(
      lowered.compactMap { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
        default: nil
        }
      })
  }
}
