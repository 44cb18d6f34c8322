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
  private var spellings = SpellingGroups()
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
    guard let group = spellings[Self.fold(text.bytes)] else { return [] }
    return spellings.places(of: group).lazy.map { all[$0] }.filter { $0.count > 0 }.sorted(by: Self.precedes)
  }

  /// The most used of the spellings of a name; `nil` if the archive doesn't have the name.
  public func usualSpelling(of text: PageFacts.Text) -> Name? {
    guard let place = places[text.hash], all[place].count > 0 else { return nil }
    return spellings.top(of: spellings.group(of: place)).map { all[$0] }
  }

  /// By use, most used first, then by bytes.
  private static func precedes(_ left: Name, _ right: Name) -> Bool {
    left.count == right.count
      ? left.text.bytes.lexicographicallyPrecedes(right.text.bytes) : left.count > right.count
  }

  /// Whether there is more than one spelling of a name.
  public func hasSpellings(_ text: PageFacts.Text) -> Bool {
    guard let place = places[text.hash] else { return false }
    return spellings.count(of: spellings.group(of: place)) > 1
  }

  /// What the names in two places have in common if and only if they differ just in case, blanks and punctuation.
  package func spellingGroup(ofNameAt place: Int) -> Int { spellings.group(of: place) }

  // MARK: Changes

  /// Notes the names of a page.
  mutating func insert(_ page: PageFacts, at place: Int) {
    for name in page.names { insert(name, page: place) }
    if page.document == .eventPage, let topic = page.topic { countTopic(topic) }
  }

  /// Forgets the names of a page.
  ///
  /// - Complexity: O(*n*) in the number of its names and of their spellings.
  mutating func remove(_ page: PageFacts, at place: Int) {
    var losing: [Int] = []
    for name in page.names { remove(name, page: place, &losing) }
    if page.document == .eventPage, let topic = page.topic { uncountTopic(topic, &losing) }
    for group in losing { findTop(of: group) }
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

  private mutating func remove(_ text: PageFacts.Text, page: Int, _ losing: inout [Int]) {
    guard let place = places[text.hash], let index = all[place].pages.firstIndex(of: page) else { return }
    all[place].pages.remove(at: index)
    noteLessUse(of: place, &losing)
  }

  private mutating func countTopic(_ text: PageFacts.Text) {
    guard !text.bytes.isEmpty else { return }
    let place = intern(text)
    all[place].topicCount += 1
    noteMoreUse(of: place)
  }

  private mutating func uncountTopic(_ text: PageFacts.Text, _ losing: inout [Int]) {
    guard !text.bytes.isEmpty, let place = places[text.hash] else { return }
    all[place].topicCount -= 1
    noteLessUse(of: place, &losing)
  }

  private mutating func noteMoreUse(of place: Int) {
    let group = spellings.group(of: place)
    guard let top = spellings.top(of: group), top != place else { return }
    if Self.precedes(all[place], all[top]) { spellings.setTop(place, of: group) }
  }

  /// Notes less use of a name, and the group of its spellings if another one may now be the most used.
  private mutating func noteLessUse(of place: Int, _ losing: inout [Int]) {
    let group = spellings.group(of: place)
    if spellings.count(of: group) > 1, spellings.top(of: group) == place {
      spellings.setTop(nil, of: group)
      losing.append(group)
    }
    forgetIfUnused(place)
  }

  private mutating func findTop(of group: Int) {
    let top = spellings.places(of: group).min { Self.precedes(all[$0], all[$1]) }
    spellings.setTop(top, of: group)
  }

  private mutating func intern(_ text: PageFacts.Text) -> Int {
    if let place = places[text.hash] { return place }
    let place = newPlace()
    places.insert(text.hash, place)
    all[place] = Name(text: text)
    spellings.insert(place, folded: Self.fold(text.bytes))
    return place
  }

  private mutating func newPlace() -> Int {
    if let place = free.popLast() { return place }
    all.append(Name(text: PageFacts.Text([])))
    return all.count - 1
  }

  /// Frees the place of a name that came later, once no page has it.
  private mutating func forgetIfUnused(_ place: Int) {
    guard place >= settledCount, all[place].count == 0 else { return }
    let text = all[place].text
    places.remove(text.hash)
    spellings.remove(place, folded: Self.fold(text.bytes))
    all[place] = Name(text: PageFacts.Text([]))
    free.append(place)
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
