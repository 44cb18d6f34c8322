/// The best of many pages, best first: those of the highest score, of equal ones those of the lowest key.
struct Best {
  private let count: Int
  private(set) var pages: [Int32] = []
  private(set) var scores: [Double] = []
  private var keys: [UInt64] = []

  /// Keeps so many pages.
  init(count: Int) {
    self.count = count
  }

  /// Adds a page, which takes the place of the worst once there are enough.
  ///
  /// - Complexity: O(*n*), where *n* is the number of pages to keep; mostly constant, since most are not kept.
  mutating func add(_ page: Int32, score: Double, key: UInt64) {
    func precedes(_ place: Int) -> Bool {
      if score != scores[place] { return score > scores[place] }
      return (key, page) < (keys[place], pages[place])
    }
    if pages.count == count {
      guard let last = pages.indices.last, precedes(last) else { return }
      pages.removeLast()
      scores.removeLast()
      keys.removeLast()
    }
    var place = pages.count
    while place > 0, precedes(place - 1) { place -= 1 }
    pages.insert(page, at: place)
    scores.insert(score, at: place)
    keys.insert(key, at: place)
  }
}
