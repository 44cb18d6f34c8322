import DatelineSyntax

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

  /// All names by place. One that no page has any more has a count of 0; if it came after `settle()` its place is the next
  /// new name's.
  public private(set) var all: [Name] = []
  private var places = HashTable()
  /// The last name of each folded form, and for each name the one before it of the same form.
  private var folded = HashTable()
  private var previous: [Int?] = []
  private var hasTwin: [Bool] = []
  /// For each name the first one of the same folded form, and for each of these the most used one of that form; of names
  /// of equal use the first by bytes.
  private var first: [Int] = []
  private var top: [Int] = []
  /// How many names keep their places, whoever has them.
  private var settledCount = 0
  /// The places of names that came later and are gone: each letter of a name that someone types makes one.
  private var free: [Int] = []

  init() {}

  /// The names of pages that are in their places.
  init(of pages: [PageFacts?]) {
    for (place, page) in pages.enumerated() {
      if let page { insert(page, at: place) }
    }
    settle()
  }

  /// Lets all names of now keep their places.
  package mutating func settle() {
    settledCount = all.count
    free = []
  }

  /// The places of those names of a page that came after ``settle()``, which may have been others' before.
  package func unsettledPlaces(of page: PageFacts) -> [Int] {
    guard settledCount < all.count else { return [] }
    let names = page.topic.map { page.names + [$0] } ?? page.names
    return names.compactMap { places[$0.hash] }.filter { $0 >= settledCount }
  }

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
  ///
  /// - Complexity: O(*n* log *n*), where *n* is their number.
  public func spellings(of text: PageFacts.Text) -> [Name] {
    var spellings: [Name] = []
    var place = folded[Self.fold(text.bytes)]
    while let twin = place {
      if all[twin].count > 0 { spellings.append(all[twin]) }
      place = previous[twin]
    }
    return spellings.sorted(by: Self.precedes)
  }

  /// The most used of the spellings of a name; `nil` if the archive doesn't have the name.
  public func usualSpelling(of text: PageFacts.Text) -> Name? {
    guard let place = places[text.hash], all[place].count > 0 else { return nil }
    return all[top[first[place]]]
  }

  /// By use, most used first, then by bytes.
  private static func precedes(_ left: Name, _ right: Name) -> Bool {
    left.count == right.count
      ? left.text.bytes.lexicographicallyPrecedes(right.text.bytes) : left.count > right.count
  }

  /// Whether there is more than one spelling of a name.
  public func hasSpellings(_ text: PageFacts.Text) -> Bool {
    guard let place = places[text.hash] else { return false }
    return hasTwin[place]
  }

  // MARK: Changes

  /// Notes the names of a page.
  mutating func insert(_ page: PageFacts, at place: Int) {
    for name in page.names { insert(name, page: place) }
    if page.document == .eventPage, let topic = page.topic { countTopic(topic, by: 1) }
  }

  /// Forgets the names of a page.
  mutating func remove(_ page: PageFacts, at place: Int) {
    for name in page.names { remove(name, page: place) }
    if page.document == .eventPage, let topic = page.topic { countTopic(topic, by: -1) }
  }

  private mutating func insert(_ text: PageFacts.Text, page: Int) {
    let place = intern(text)
    if let last = all[place].pages.last, last >= page {
      let index = all[place].pages.firstIndex { $0 >= page } ?? all[place].pages.endIndex
      if index < all[place].pages.endIndex, all[place].pages[index] == page { return }
      all[place].pages.insert(page, at: index)
    } else {
      all[place].pages.append(page)
    }
    noteMoreUse(of: place)
  }

  private mutating func remove(_ text: PageFacts.Text, page: Int) {
    guard let place = places[text.hash], let index = all[place].pages.firstIndex(of: page) else { return }
    all[place].pages.remove(at: index)
    noteLessUse(of: place)
    forgetIfUnused(place)
  }

  private mutating func countTopic(_ text: PageFacts.Text, by difference: Int) {
    guard !text.bytes.isEmpty else { return }
    let place = intern(text)
    all[place].topicCount += difference
    if difference > 0 {
      noteMoreUse(of: place)
    } else {
      noteLessUse(of: place)
      forgetIfUnused(place)
    }
  }

  private mutating func noteMoreUse(of place: Int) {
    guard hasTwin[place] else { return }
    let first = first[place]
    if top[first] != place, Self.precedes(all[place], all[top[first]]) { top[first] = place }
  }

  private mutating func noteLessUse(of place: Int) {
    let first = first[place]
    guard hasTwin[place], top[first] == place else { return }
    var next = folded[Self.fold(all[place].text.bytes)]
    while let twin = next {
      if Self.precedes(all[twin], all[top[first]]) { top[first] = twin }
      next = previous[twin]
    }
  }

  private mutating func intern(_ text: PageFacts.Text) -> Int {
    if let place = places[text.hash] { return place }
    let place = newPlace()
    places.insert(text.hash, place)
    all[place] = Name(text: text)
    let fold = Self.fold(text.bytes)
    let twin = folded[fold]
    if let twin { hasTwin[twin] = true }
    hasTwin[place] = twin != nil
    previous[place] = twin
    first[place] = twin.map { first[$0] } ?? place
    top[place] = place
    folded.insert(fold, place)
    return place
  }

  private mutating func newPlace() -> Int {
    if let place = free.popLast() { return place }
    all.append(Name(text: PageFacts.Text([])))
    hasTwin.append(false)
    previous.append(nil)
    first.append(0)
    top.append(0)
    return all.count - 1
  }

  /// Frees the place of a name that came later, once no page has it.
  ///
  /// - Complexity: O(*n*), where *n* is the number of its spellings.
  private mutating func forgetIfUnused(_ place: Int) {
    guard place >= settledCount, all[place].count == 0 else { return }
    let text = all[place].text
    places.remove(text.hash)
    all[place] = Name(text: PageFacts.Text([]))
    free.append(place)
    let fold = Self.fold(text.bytes)
    var twins: [Int] = []
    var next = folded[fold]
    while let twin = next {
      if twin != place { twins.append(twin) }
      next = previous[twin]
    }
    guard let newest = twins.first, let oldest = twins.last else { return folded.remove(fold) }
    folded.insert(fold, newest)
    for (index, twin) in twins.enumerated() {
      previous[twin] = index + 1 < twins.count ? twins[index + 1] : nil
      hasTwin[twin] = twins.count > 1
      first[twin] = oldest
    }
    top[oldest] = twins.min { Self.precedes(all[$0], all[$1]) } ?? oldest
  }

  /// The hash of a name without case, blanks and ASCII punctuation.
  ///
  /// Signs that are read as a word tell `C`, `C#` and `C++` apart, and punctuation between digits tells `1-1` from `11`.
  private static func fold(_ bytes: [UInt8]) -> UInt64 {
    // Of the scripts beyond ASCII only those that these bytes begin have two cases.
    let hasCase = bytes.contains { (0xC3...0xD5).contains($0) || $0 == 0xE1 }
    let lowered = !hasCase ? bytes : Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    var folded: [UInt8] = []
    folded.reserveCapacity(lowered.count)
    var isBehindDigit = false
    for byte in lowered {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if !isBehindDigit, let last = folded.last, isDigit(last) { folded.append(UInt8(ascii: "-")) }
        folded.append(byte)
        isBehindDigit = true
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: folded.append(byte)
      case UInt8(ascii: "#")...UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "@"):
        folded.append(byte)
      default: break
      }
      isBehindDigit = false
    }
    // A name of punctuation alone is no other name's spelling.
    return ContentHash.hash(folded.isEmpty ? bytes : folded)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
