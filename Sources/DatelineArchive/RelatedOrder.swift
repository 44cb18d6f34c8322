public import DatelineSyntax

/// The order of related events by what their dialect goes by.
public struct RelatedOrder: Sendable {
  /// What counts first.
  public enum Measure: Sendable {
    /// The date, latest first.
    case date
    /// The number of names in the context, those that are there twice counted so; then the path, descending.
    case names
    /// The number of different names; then the path, descending.
    case distinctNames
  }

  /// What decides where an item belongs.
  public struct Key: Sendable {
    let rank: Int
    let path: [UInt8]

    /// Whether an item belongs above another one.
    public func precedes(_ other: Key) -> Bool {
      rank == other.rank ? other.path.lexicographicallyPrecedes(path) : rank > other.rank
    }
  }

  private let keys: [Key]

  /// The measures of a dialect, of which lists keep one.
  public static func measures(of dialect: Dialect) -> [Measure] {
    dialect.relatedOrder == .date ? [.date] : [.names, .distinctNames]
  }

  /// Measures the items of a section; `nil` if one of them can't be.
  public init?(_ section: Section, by measure: Measure) {
    var keys: [Key] = []
    for item in section.items {
      guard let key = Self.key(of: item, by: measure) else { return nil }
      keys.append(key)
    }
    self.keys = keys
  }

  /// What decides where an item belongs; `nil` if it lacks that.
  public static func key(of item: ListItem, by measure: Measure) -> Key? {
    guard let destination = item.destination else { return nil }
    let names = item.context.map { context in context.names.map { context.node.tree.bytes[$0] } }
    return key(names: names, destination: Array(destination.bytes), by: measure)
  }

  /// What decides where a new item belongs; `nil` if it lacks that.
  public static func key(of item: NewListItem, by measure: Measure) -> Key? {
    let names = item.contextNames.isEmpty ? nil : item.contextNames.map { $0[...] }
    return key(names: names, destination: item.link.destination, by: measure)
  }

  private static func key(names: [ArraySlice<UInt8>]?, destination: [UInt8], by measure: Measure) -> Key? {
    switch measure {
    case .date:
      guard let start = ArchiveIndex.startOfPath(in: destination, destination.indices),
        let place = try? PagePath.Components(archivePath: destination.span.extracting(start...))
      else { return nil }
      return Key(rank: place.date.dayNumber, path: [])
    case .names, .distinctNames:
      guard let names else { return nil }
      return Key(rank: measure == .names ? names.count : Set(names).count, path: destination)
    }
  }

  /// Whether no item belongs above the one before it.
  public var isKept: Bool { !zip(keys, keys.dropFirst()).contains { $1.precedes($0) } }

  /// The places of the items in order; equal ones stay as they are.
  public var sorted: [Int] {
    keys.indices.sorted { left, right in
      if keys[left].precedes(keys[right]) { return true }
      return !keys[right].precedes(keys[left]) && left < right
    }
  }
}
