/// Finds a page by the hash of its path: open addressing in one array.
struct PageTable: Sendable {
  /// The place of a page, plus one; 0 for an empty slot.
  private var slots: [UInt32]
  private var hashes: [UInt64]
  private(set) var count = 0

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    hashes = Array(repeating: 0, count: size)
  }

  /// The place of the page whose path has a hash.
  subscript(hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if hashes[slot] == hash { return Int(slots[slot]) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Notes the place of a page.
  mutating func insert(_ hash: UInt64, _ place: Int) {
    if (count + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if hashes[slot] == hash { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    if slots[slot] == 0 { count += 1 }
    hashes[slot] = hash
    slots[slot] = UInt32(truncatingIfNeeded: place + 1)
  }

  private mutating func grow() {
    var larger = PageTable(capacity: slots.count)
    for slot in slots.indices where slots[slot] != 0 { larger.insert(hashes[slot], Int(slots[slot]) - 1) }
    self = larger
  }
}
