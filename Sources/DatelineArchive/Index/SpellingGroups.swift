/// Which names are spellings of each other: those that fold to the same hash, each name by its place.
struct SpellingGroups: Sendable {
  private struct Group: Sendable {
    var newest: Int32?
    var count: Int32 = 0
    /// The most used spelling; `nil` while that isn't known.
    var top: Int32?
  }

  /// A name in the list of its group, which is linked so that each can leave at once.
  private struct Member: Sendable {
    var group: Int32 = 0
    var newer: Int32?
    var older: Int32?
  }

  private var groups: [Group] = []
  private var members: [Member] = []
  private var table = HashTable()
  /// The groups that have no spelling any more.
  private var free: [Int] = []

  /// The group of the names that fold to a hash.
  subscript(fold: UInt64) -> Int? { table[fold] }

  /// The group of a name.
  func group(of place: Int) -> Int { Int(members[place].group) }

  /// How many spellings a group has.
  func count(of group: Int) -> Int { Int(groups[group].count) }

  /// The spelling that ``setTop(_:of:)`` said to be the most used one.
  func top(of group: Int) -> Int? { groups[group].top.map(Int.init) }

  mutating func setTop(_ place: Int?, of group: Int) {
    groups[group].top = place.map { Int32(truncatingIfNeeded: $0) }
  }

  /// The spellings of a group, newest first.
  func places(of group: Int) -> some Sequence<Int> {
    sequence(first: groups[group].newest) { $0.flatMap { members[Int($0)].older } }.lazy
      .prefix { $0 != nil }.compactMap { $0.map(Int.init) }
  }

  /// Notes a new name; the only spelling of a group is its most used one.
  mutating func insert(_ place: Int, folded fold: UInt64) {
    let group = table[fold] ?? newGroup(folded: fold)
    let name = Int32(truncatingIfNeeded: place)
    let older = groups[group].newest
    if place == members.count { members.append(Member()) }
    members[place] = Member(group: Int32(truncatingIfNeeded: group), older: older)
    if let older { members[Int(older)].newer = name } else { groups[group].top = name }
    groups[group].newest = name
    groups[group].count += 1
  }

  /// Forgets a name; if it was the most used spelling, that isn't known then.
  mutating func remove(_ place: Int, folded fold: UInt64) {
    let member = members[place]
    let group = Int(member.group)
    if let newer = member.newer {
      members[Int(newer)].older = member.older
    } else {
      groups[group].newest = member.older
    }
    if let older = member.older { members[Int(older)].newer = member.newer }
    if top(of: group) == place { groups[group].top = nil }
    groups[group].count -= 1
    if groups[group].count == 0 {
      table.remove(fold)
      free.append(group)
    }
  }

  private mutating func newGroup(folded fold: UInt64) -> Int {
    let group = free.popLast() ?? groups.count
    if group == groups.count { groups.append(Group()) }
    table.insert(fold, group)
    return group
  }
}
