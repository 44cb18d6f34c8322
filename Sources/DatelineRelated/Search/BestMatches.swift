/// The best of many matches, best first.
struct BestMatches {
  private let limit: Int
  private(set) var matches: [SearchIndex.Match] = []
  private var keys: [Int] = []

  /// Keeps so many.
  init(limit: Int) { self.limit = limit }

  /// Whether a match of a rank may be among the best.
  func mayKeep(_ rank: Int) -> Bool {
    guard matches.count >= limit else { return true }
    return matches.last.map { rank <= $0.rank } ?? false
  }

  /// Adds a match, which takes the place of the worst once there are enough.
  ///
  /// - Parameters:
  ///   - key: what decides between matches of equal rank: the lower comes first.
  ///   - precedes: whether the match comes before another place where keys are equal too.
  /// - Complexity: O(*n*), where *n* is the limit; mostly constant, since most are not kept.
  mutating func add(_ place: Int, rank: Int, key: Int, _ precedes: (Int) -> Bool) {
    func isBefore(_ index: Int) -> Bool {
      let other = matches[index]
      guard (rank, key) == (other.rank, keys[index]) else { return (rank, key) < (other.rank, keys[index]) }
      return precedes(other.place)
    }
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(middle) { high = middle } else { low = middle + 1 }
    }
    guard low < limit else { return }
    if matches.count == limit {
      matches.removeLast()
      keys.removeLast()
    }
    matches.insert(SearchIndex.Match(place: place, rank: rank), at: low)
    keys.insert(key, at: low)
  }
}
