import DatelineSyntax

/// What the archive calls the publishers behind hosts. Pictures count for none.
public struct PublisherTable: Sendable {
  /// A name and how many sources of the host have it.
  public struct Use: Sendable {
    /// The publisher's name.
    public let name: PageFacts.Text
    /// How many sources have it.
    public internal(set) var count: Int
  }

  /// The names that the sources of one host have.
  private struct Host: Sendable {
    let name: PageFacts.Text
    var uses: [Use] = []
    var total = 0
    /// The place of the most used name; of names of equal use that of the first by bytes.
    var top = 0

    mutating func count(_ name: PageFacts.Text, by difference: Int) {
      total += difference
      guard let place = uses.firstIndex(where: { $0.name == name }) else {
        guard difference > 0 else { return }
        uses.append(Use(name: name, count: difference))
        if precedes(uses.count - 1, top) { top = uses.count - 1 }
        return
      }
      uses[place].count += difference
      if difference > 0 {
        if precedes(place, top) { top = place }
        return
      }
      if uses[place].count == 0 { uses.remove(at: place) }
      top = 0
      for place in uses.indices where precedes(place, top) { top = place }
    }

    private func precedes(_ place: Int, _ other: Int) -> Bool {
      guard uses[place].count == uses[other].count else { return uses[place].count > uses[other].count }
      return uses[place].name.bytes.lexicographicallyPrecedes(uses[other].name.bytes)
    }
  }

  private var table: [Host] = []
  private var places = HashTable()

  init() {}

  /// The publishers that pages name.
  init(of pages: [PageFacts?]) {
    for page in pages {
      if let page { count(page, by: 1) }
    }
  }

  /// The names of a host's publisher, most used first, names of equal use by their bytes.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of names.
  public func names(of host: PageFacts.Text) -> [Use] {
    guard let place = places[host.hash] else { return [] }
    return table[place].uses.sorted {
      $0.count == $1.count
        ? $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) : $0.count > $1.count
    }
  }

  /// The most used name of a host's publisher, how many sources have a name, and how many there are; `nil` if the
  /// archive has no source of the host.
  ///
  /// - Complexity: O(*n*), where *n* is the number of names.
  public func usage(of name: PageFacts.Text, on host: PageFacts.Text) -> (top: Use, count: Int, total: Int)? {
    guard let place = places[host.hash], !table[place].uses.isEmpty else { return nil }
    let count = table[place].uses.first { $0.name == name }?.count ?? 0
    return (table[place].uses[table[place].top], count, table[place].total)
  }

  /// Whether a name is the one that a host's publisher has in most sources.
  public func isUsual(_ name: PageFacts.Text, on host: PageFacts.Text) -> Bool {
    guard let place = places[host.hash], !table[place].uses.isEmpty else { return false }
    return table[place].uses[table[place].top].name == name
  }

  /// Whether most sources of some other host, at least so many, have a name.
  ///
  /// - Complexity: O(*n*), where *n* is the number of hosts.
  public func isUsual(_ name: PageFacts.Text, onHostBeside host: PageFacts.Text, inAtLeast least: Int) -> Bool
  {
    table.indices.contains { place in
      guard table[place].total >= least else { return false }
      let top = table[place].top
      return table[place].uses[top].name == name && table[place].name != host
        && table[place].uses[top].count >= least
        && table[place].uses[top].count * 2 >= table[place].total
    }
  }

  /// All hosts.
  public var hosts: some Sequence<PageFacts.Text> {
    table.lazy.filter { !$0.uses.isEmpty }.map(\.name)
  }

  /// All hosts, each with the most used name of its publisher.
  public var usual: some Sequence<(host: PageFacts.Text, use: Use)> {
    table.lazy.filter { !$0.uses.isEmpty }.map { (host: $0.name, use: $0.uses[$0.top]) }
  }

  /// Counts the sources of a page.
  mutating func count(_ page: PageFacts, by difference: Int) {
    guard page.document == .eventPage else { return }
    for source in page.sources where !source.isCoverImage {
      count(source.publisher, of: source.host, by: difference)
    }
  }

  private mutating func count(_ name: PageFacts.Text, of host: PageFacts.Text, by difference: Int) {
    if let place = places[host.hash] {
      table[place].count(name, by: difference)
    } else if difference > 0 {
      places.insert(host.hash, table.count)
      table.append(Host(name: host))
      table[table.count - 1].count(name, by: difference)
    }
  }
}
