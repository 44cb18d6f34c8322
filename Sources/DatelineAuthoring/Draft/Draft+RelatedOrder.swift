import DatelineArchive
import DatelineSyntax

extension Draft {
  /// Puts the related events of a page back into the order of its dialect, if they were in it before their links were
  /// changed.
  mutating func restoreOrder(in file: ArchivePath, before old: SyntaxTree) throws(AuthoringRefusal) {
    guard let tree = try tree(of: file), let section = EventPage(tree).related,
      let before = EventPage(old).related
    else { return }
    let measure = RelatedOrder.measures(of: dialect(of: tree)).first { measure in
      RelatedOrder(before, by: measure)?.isKept ?? false
    }
    let edits: EditSet
    guard let measure, let order = RelatedOrder(section, by: measure), !order.isKept else { return }
    do throws(PageEditError) {
      edits = try section.rearrangingItems(into: order.sorted)
    } catch {
      // The order is no more than a convention; what was asked for is done.
      leaveAlone(.edit(error), file)
      return
    }
    try apply(edits, to: tree, file)
  }
}

/// The order of related events by what their dialect goes by.
struct RelatedOrder {
  /// What counts first.
  enum Measure {
    /// The date, latest first.
    case date
    /// The number of names in the context, those that are there twice counted so; then the path, descending.
    case names
    /// The number of different names; then the path, descending.
    case distinctNames
  }

  private struct Key {
    let rank: Int
    let path: [UInt8]

    func precedes(_ other: Key) -> Bool {
      rank == other.rank ? other.path.lexicographicallyPrecedes(path) : rank > other.rank
    }
  }

  private let keys: [Key]

  static func measures(of dialect: Dialect) -> [Measure] {
    dialect.relatedOrder == .date ? [.date] : [.names, .distinctNames]
  }

  /// Measures the items of a section; `nil` if one of them can't be.
  init?(_ section: Section, by measure: Measure) {
    var keys: [Key] = []
    for item in section.items {
      guard let key = Self.key(of: item, by: measure) else { return nil }
      keys.append(key)
    }
    self.keys = keys
  }

  private static func key(of item: ListItem, by measure: Measure) -> Key? {
    if measure == .date {
      guard let path = item.link?.target, let place = try? PagePath.Components(archivePath: path.bytes.span)
      else { return nil }
      return Key(rank: place.date.dayNumber, path: [])
    }
    guard let context = item.context, let path = item.destination?.bytes else { return nil }
    let names = context.names.map { context.node.tree.bytes[$0] }
    return Key(rank: measure == .names ? names.count : Set(names).count, path: Array(path))
  }

  /// Whether no item belongs above the one before it.
  var isKept: Bool { !zip(keys, keys.dropFirst()).contains { $1.precedes($0) } }

  /// The places of the items in order; equal ones stay as they are.
  var sorted: [Int] {
    keys.indices.sorted { left, right in
      if keys[left].precedes(keys[right]) { return true }
      return !keys[right].precedes(keys[left]) && left < right
    }
  }
}
