/// What the archive calls the publishers behind hosts.
public struct PublisherTable: Sendable {
  /// A name and how many sources of the host have it.
  public struct Use: Sendable {
    /// The publisher's name.
    public let name: PageFacts.Text
    /// How many sources have it.
    public internal(set) var count: Int
  }

  private var uses: [PageFacts.Text: [Use]] = [:]

  /// The names of a host's publisher, most used first, names of equal use by their bytes.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of names.
  public func names(of host: PageFacts.Text) -> [Use] {
    (uses[host] ?? []).sorted {
      $0.count == $1.count
        ? $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) : $0.count > $1.count
    }
  }

  /// The most used name of a host's publisher, how many sources have a name, and how many there are; `nil` if the
  /// archive has no source of the host.
  ///
  /// - Complexity: O(*n*), where *n* is the number of names.
  public func usage(of name: PageFacts.Text, on host: PageFacts.Text) -> (top: Use, count: Int, total: Int)? {
    guard let uses = uses[host], var top = uses.first else { return nil }
    var count = 0
    var total = 0
    for use in uses {
      if use.count > top.count { top = use }
      if use.name == name { count = use.count }
      total += use.count
    }
    return (top, count, total)
  }

  /// All hosts.
  public var hosts: some Sequence<PageFacts.Text> { uses.keys }

  mutating func count(_ name: PageFacts.Text, of host: PageFacts.Text, by difference: Int) {
    var names = uses[host] ?? []
    uses[host] = nil
    if let index = names.firstIndex(where: { $0.name == name }) {
      names[index].count += difference
      if names[index].count == 0 { names.remove(at: index) }
    } else if difference > 0 {
      names.append(Use(name: name, count: difference))
    }
    if !names.isEmpty { uses[host] = names }
  }
}
