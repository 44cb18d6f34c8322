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
    private(set) var uses: [Use] = []
    private(set) var total = 0
    /// The place of the most used name; of names of equal use that of the first by bytes.
    private(set) var top = 0
    /// Whether another name may be the most used one by now.
    private var isTopDoubtful = false
    /// Where each name is, once there are many.
    private var places: HashTable?
    private static let fewUses = 16

    init(name: PageFacts.Text) { self.name = name }

    func place(of name: PageFacts.Text) -> Int? {
      if let places { return places[name.hash] }
      return uses.firstIndex { $0.name == name }
    }

    /// Counts sources. After any are taken back, ``findTop()`` is due.
    mutating func count(_ name: PageFacts.Text, by difference: Int) {
      total += difference
      guard let place = place(of: name) else {
        if difference > 0 { append(Use(name: name, count: difference)) }
        return
      }
      uses[place].count += difference
      if difference > 0 {
        if precedes(place, top) { top = place }
        return
      }
      if place == top { isTopDoubtful = true }
      if uses[place].count == 0 { removeUse(at: place) }
    }

    mutating func findTop() {
      guard isTopDoubtful else { return }
      isTopDoubtful = false
      top = 0
      for place in uses.indices where precedes(place, top) { top = place }
    }

    private mutating func append(_ use: Use) {
      uses.append(use)
      if precedes(uses.count - 1, top) { top = uses.count - 1 }
      if places != nil {
        places?.insert(use.name.hash, uses.count - 1)
      } else if uses.count > Self.fewUses {
        var table = HashTable(capacity: uses.count)
        for (place, use) in uses.enumerated() { table.insert(use.name.hash, place) }
        places = table
      }
    }

    private mutating func removeUse(at place: Int) {
      let last = uses.count - 1
      places?.remove(uses[place].name.hash)
      if place != last {
        uses.swapAt(place, last)
        places?.insert(uses[place].name.hash, place)
        if top == last { top = place }
      }
      uses.removeLast()
    }

    private func precedes(_ place: Int, _ other: Int) -> Bool {
      guard uses[place].count == uses[other].count else { return uses[place].count > uses[other].count }
      return uses[place].name.bytes.lexicographicallyPrecedes(uses[other].name.bytes)
    }
  }

  private var table: [Host] = []
  private var places = HashTable()
  /// The places of hosts that no source has any more: someone who types an address begins many.
  private var free: [Int] = []

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
  public func usage(of name: PageFacts.Text, on host: PageFacts.Text) -> (top: Use, count: Int, total: Int)? {
    guard let place = places[host.hash], !table[place].uses.isEmpty else { return nil }
    let count = table[place].place(of: name).map { table[place].uses[$0].count } ?? 0
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

  /// How many hosts there is room for.
  var tableCount: Int { table.count }

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
    guard difference < 0 else { return }
    for source in page.sources {
      if let place = places[source.host.hash] { table[place].findTop() }
    }
  }

  private mutating func count(_ name: PageFacts.Text, of host: PageFacts.Text, by difference: Int) {
    if let place = places[host.hash] {
      table[place].count(name, by: difference)
      guard table[place].uses.isEmpty else { return }
      places.remove(host.hash)
      free.append(place)
    } else if difference > 0 {
      var new = Host(name: host)
      new.count(name, by: difference)
      if let place = free.popLast() {
        places.insert(host.hash, place)
        table[place] = new
      } else {
        places.insert(host.hash, table.count)
        table.append(new)
      }
    }
  }
}
