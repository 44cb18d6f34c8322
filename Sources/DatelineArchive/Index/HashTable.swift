/// Finds a place by the hash of a content: open addressing in one array.
///
/// The hashes are seeded and well mixed, so that their low bits are used as they are.
struct HashTable: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64
    /// The place plus one; 0 for an empty slot.
    var place: UInt32
  }

  private var slots: [Slot]
  private(set) var count = 0

  /// Creates a table that holds so many places without growing.
  init(capacity: Int = 0) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(hash: 0, place: 0), count: size)
  }

  /// The place of a hash.
  subscript(hash: UInt64) -> Int? {
    let slot = slots[slot(of: hash)]
    return slot.place == 0 ? nil : Int(slot.place) - 1
  }

  /// Notes the place of a hash, instead of an earlier one.
  mutating func insert(_ hash: UInt64, _ place: Int) {
    if (count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: hash)
    if slots[slot].place == 0 { count += 1 }
    slots[slot] = Slot(hash: hash, place: UInt32(truncatingIfNeeded: place + 1))
  }

  /// Forgets a hash.
  mutating func remove(_ hash: UInt64) {
    var hole = slot(of: hash)
    guard slots[hole].place != 0 else { return }
    count -= 1
    // What was put behind a slot that was taken moves up, so that no search ends before it.
    var next = (hole + 1) & (slots.count - 1)
    while slots[next].place != 0 {
      let home = Int(truncatingIfNeeded: slots[next].hash) & (slots.count - 1)
      if (next - home) & (slots.count - 1) >= (next - hole) & (slots.count - 1) {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & (slots.count - 1)
    }
    slots[hole].place = 0
  }

  /// Where a hash is, or the empty slot where it belongs.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].place != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    var larger = HashTable(capacity: slots.count)
    for slot in slots where slot.place != 0 { larger.insert(slot.hash, Int(slot.place) - 1) }
    self = larger
  }
}
