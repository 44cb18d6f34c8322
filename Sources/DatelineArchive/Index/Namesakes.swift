/// Which pages have files of one name, whatever their days.
struct Namesakes: Sendable {
  /// The last page of each name.
  private var last = HashTable()
  /// For each page the one before it of the same name; -1 if it is the first, or its name isn't noted.
  private var previous: [Int32] = []

  /// Makes room for so many pages.
  init(capacity: Int) {
    last = HashTable(capacity: capacity)
    previous.reserveCapacity(capacity)
  }

  /// Notes the name of the page at the next place; `nil` for a page that nobody looks for by its name.
  mutating func append(_ name: [UInt8]?) {
    let place = previous.count
    previous.append(-1)
    guard let name else { return }
    let hash = ContentHash.hash(name)
    if let earlier = last[hash] { previous[place] = Int32(truncatingIfNeeded: earlier) }
    last.insert(hash, place)
  }

  /// The last place with a name.
  func last(named name: [UInt8]) -> Int? { last[ContentHash.hash(name)] }

  /// The place before one with the same name.
  func place(before place: Int) -> Int? { previous[place] < 0 ? nil : Int(previous[place]) }
}
