import DatelineSyntax

/// Which pages have files of one name, whatever their days.
struct Namesakes: Sendable {
  /// The last page of each name.
  private var last = HashTable()
  /// For each page the one before it of the same name; -1 if it is the first, or its name isn't noted.
  private var previous: [Int32] = []

  init() {}

  /// Notes the names of pages that are in their places.
  init(of pages: [PageFacts?]) {
    last = HashTable(capacity: pages.count)
    previous.reserveCapacity(pages.count)
    for page in pages { append(page) }
  }

  /// Notes the name of the page at the next place.
  mutating func append(_ page: PageFacts?) {
    let place = previous.count
    previous.append(-1)
    // Nobody looks for an index by its name: each day has one.
    guard let page, page.document == .eventPage, page.date != nil else { return }
    if let earlier = last[page.nameHash] { previous[place] = Int32(truncatingIfNeeded: earlier) }
    last.insert(page.nameHash, place)
  }

  /// The last place with a name.
  func last(named name: [UInt8]) -> Int? { last[ContentHash.hash(name)] }

  /// The place before one with the same name.
  func place(before place: Int) -> Int? { previous[place] < 0 ? nil : Int(previous[place]) }
}
