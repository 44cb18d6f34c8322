/// Which pages have something, told by a hash: places of pages in ascending order.
///
/// What an archive had lies in arrays that never change, so that a copy costs nothing; what changed since lies beside it.
struct Postings: Sendable {
  private let numbers: HashTable
  /// Where the pages of each hash begin, by its number.
  private let starts: [Int32]
  private let places: [Int32]
  private var changes: [UInt64: [Int32]] = [:]

  /// How many hashes are noted besides those of the beginning.
  var changeCount: Int { changes.count }

  /// Notes what pages have, each in its place.
  ///
  /// - Parameter forEachHash: calls a closure with each hash of a page, in any order and as often as it likes.
  /// - Complexity: O(*n*), where *n* is the number of hashes.
  init(of pages: [PageFacts?], forEachHash: (PageFacts, (UInt64) -> Void) -> Void) {
    var numbers = HashTable()
    var pairs: [(number: Int32, place: Int32)] = []
    /// The last page of each number, since a page may have a hash more than once.
    var last: [Int32] = []
    for (place, page) in pages.enumerated() {
      guard let page else { continue }
      let place = Int32(truncatingIfNeeded: place)
      forEachHash(page) { hash in
        let number: Int
        if let known = numbers[hash] {
          number = known
        } else {
          number = last.count
          numbers.insert(hash, number)
          last.append(-1)
        }
        guard last[number] != place else { return }
        last[number] = place
        pairs.append((Int32(truncatingIfNeeded: number), place))
      }
    }
    var starts = Array(repeating: Int32(0), count: last.count + 1)
    for pair in pairs { starts[Int(pair.number) + 1] += 1 }
    for number in last.indices { starts[number + 1] += starts[number] }
    var next = starts
    var places = Array(repeating: Int32(0), count: pairs.count)
    for pair in pairs {
      places[Int(next[Int(pair.number)])] = pair.place
      next[Int(pair.number)] += 1
    }
    self.numbers = numbers
    self.starts = starts
    self.places = places
  }

  /// The places of the pages that have a hash.
  subscript(hash: UInt64) -> ArraySlice<Int32> {
    if let changed = changes[hash] { return changed[...] }
    guard let number = numbers[hash] else { return [] }
    return places[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// Notes that a page has other hashes than before.
  ///
  /// - Complexity: O(*n*), where *n* is the number of pages of the hashes that come or go.
  mutating func change(_ place: Int, from old: Set<UInt64>, to new: Set<UInt64>) {
    let place = Int32(truncatingIfNeeded: place)
    for hash in old where !new.contains(hash) {
      let places = self[hash].filter { $0 != place }
      // What was only begun to be typed leaves nothing behind.
      changes[hash] = places.isEmpty && numbers[hash] == nil ? nil : places
    }
    for hash in new where !old.contains(hash) {
      var places = Array(self[hash])
      let index = places.firstIndex { $0 >= place } ?? places.endIndex
      if index == places.endIndex || places[index] != place { places.insert(place, at: index) }
      changes[hash] = places
    }
  }
}
