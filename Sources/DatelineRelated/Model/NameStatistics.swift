/// How often pages whose text has a name in some standing are really tagged with it.
///
/// This is what tells `president`, which many texts have and few pages are about, from a name that always matters.
struct NameStatistics: Sendable {
  private struct Count: Sendable {
    var found: Int32 = 0
    var tagged: Int32 = 0

    static func + (left: Count, right: Count) -> Count {
      Count(found: left.found + right.found, tagged: left.tagged + right.tagged)
    }

    static func - (left: Count, right: Count) -> Count {
      Count(found: left.found - right.found, tagged: left.tagged - right.tagged)
    }
  }

  private static let standings = NameStanding.allCases.count

  private var counts: [Count]
  private var sums = Array(repeating: Count(), count: standings)

  /// Creates the statistics of so many names of which nothing is known yet.
  init(count: Int) {
    counts = Array(repeating: Count(), count: count * Self.standings)
  }

  /// Counts a mention on a page that is, or is not, tagged with the name; or takes it back.
  mutating func count(_ mention: Mention, isTagged: Bool, by difference: Int32 = 1) {
    let place = place(of: mention)
    let standing = Int(mention.standing.rawValue)
    counts[place].found += difference
    sums[standing].found += difference
    guard isTagged else { return }
    counts[place].tagged += difference
    sums[standing].tagged += difference
  }

  /// The probability that a page whose text has a name so is about it.
  ///
  /// A name is held to be as other names are, the more so the less is known of it: by its own rate over all standings,
  /// and by how much surer its standing is than others.
  ///
  /// - Parameter own: the mention of the name that was counted for the page, and whether the page is tagged; the others
  ///   decide.
  func probability(of mention: Mention, leavingOut own: (standing: NameStanding, isTagged: Bool)?) -> Double {
    let first = Int(mention.name) * Self.standings
    var here = counts[place(of: mention)]
    var all = counts[first..<(first + Self.standings)].reduce(Count(), +)
    if let own {
      let counted = Count(found: 1, tagged: own.isTagged ? 1 : 0)
      if own.standing == mention.standing { here = here - counted }
      all = all - counted
    }
    let rate = (Double(all.tagged) + 0.5) / (Double(all.found) + 1)
    let prior = min(Weights.surest, rate * factor(of: mention.standing))
    return (Double(here.tagged) + Weights.prior * prior) / (Double(here.found) + Weights.prior)
  }

  /// How much surer a standing is than the average mention.
  private func factor(of standing: NameStanding) -> Double {
    let all = sums.reduce(Count(), +)
    let here = sums[Int(standing.rawValue)]
    return ((Double(here.tagged) + 1) / (Double(here.found) + 2))
      / ((Double(all.tagged) + 1) / (Double(all.found) + 2))
  }

  private func place(of mention: Mention) -> Int {
    Int(mention.name) * Self.standings + Int(mention.standing.rawValue)
  }
}
