/// The edges of an automaton: which node follows a node by a symbol.
struct Transitions: Sendable {
  /// An edge.
  struct Edge: Sendable {
    let source: Int32
    let symbol: UInt32
    let target: Int32
  }

  /// The source in the upper half, the symbol plus one in the lower; 0 for an empty slot.
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 10)
  private var targets: [Int32] = Array(repeating: 0, count: 1 << 10)
  private var count = 0

  /// The node that follows a node by a symbol.
  @inline(__always)
  subscript(source: Int32, symbol: UInt32) -> Int32? {
    let key = Self.key(source, symbol)
    let slot = slot(of: key)
    return keys[slot] == key ? targets[slot] : nil
  }

  /// Adds an edge that isn't there yet.
  mutating func insert(_ source: Int32, _ symbol: UInt32, _ target: Int32) {
    if (count + 1) * 2 > keys.count { grow() }
    let key = Self.key(source, symbol)
    let slot = slot(of: key)
    keys[slot] = key
    targets[slot] = target
    count += 1
  }

  /// All edges, those to nodes of a lower rank first; of an equal rank in the order of the nodes.
  func edges(orderedBy ranks: [Int32]) -> [Edge] {
    // A counting sort: the ranks are small numbers, and the targets are all different.
    var starts: [Int] = [0]
    for rank in ranks {
      while starts.count <= Int(rank) + 1 { starts.append(0) }
      starts[Int(rank) + 1] += 1
    }
    for rank in starts.indices.dropFirst() { starts[rank] += starts[rank - 1] }
    var places = Array(repeating: 0, count: ranks.count)
    for (node, rank) in ranks.enumerated() {
      places[node] = starts[Int(rank)]
      starts[Int(rank)] += 1
    }
    // The root, to which no edge leads, has the first place.
    var edges = Array(repeating: Edge(source: 0, symbol: 0, target: 0), count: ranks.count)
    for (slot, key) in keys.enumerated() where key != 0 {
      edges[places[Int(targets[slot])]] = Edge(
        source: Int32(key >> 32), symbol: UInt32(truncatingIfNeeded: key) - 1, target: targets[slot])
    }
    return Array(edges.dropFirst())
  }

  @inline(__always)
  private static func key(_ source: Int32, _ symbol: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: source)) << 32 | UInt64(symbol + 1)
  }

  /// Where a key is, or the empty slot where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys: keys, targets: targets)
    keys = Array(repeating: 0, count: old.keys.count * 2)
    targets = Array(repeating: 0, count: keys.count)
    for (place, key) in old.keys.enumerated() where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      targets[slot] = old.targets[place]
    }
  }
}
