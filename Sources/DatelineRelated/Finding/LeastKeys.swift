/// The least of many keys: a heap with the greatest on top, which goes when a lesser one comes.
struct LeastKeys {
  private let limit: Int
  private var heap: [UInt64] = []
  /// Whether a key had no room.
  private(set) var hasOverflown = false

  /// Keeps so many keys.
  init(limit: Int) {
    self.limit = max(0, limit)
  }

  /// Adds a key.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of keys to keep.
  mutating func insert(_ key: UInt64) {
    if heap.count < limit {
      heap.append(key)
      siftUp(heap.count - 1)
      return
    }
    hasOverflown = true
    guard let top = heap.first, key < top else { return }
    heap[0] = key
    siftDown()
  }

  /// The keys, ascending.
  var sorted: [UInt64] { heap.sorted() }

  private mutating func siftUp(_ place: Int) {
    var place = place
    while place > 0, heap[place] > heap[(place - 1) / 2] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func siftDown() {
    var place = 0
    while 2 * place + 1 < heap.count {
      let (left, right) = (2 * place + 1, 2 * place + 2)
      let greater = right < heap.count && heap[right] > heap[left] ? right : left
      guard heap[greater] > heap[place] else { return }
      heap.swapAt(place, greater)
      place = greater
    }
  }
}
