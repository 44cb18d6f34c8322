import DatelineArchive
import DatelineSyntax

/// Chooses the best of many candidates.
struct Choice {
  /// A page that was chosen.
  struct Chosen {
    let page: Int32
    let score: Double
  }

  private(set) var chosen: [Chosen] = []
  private let index: RelatedIndex
  private let limit: Int
  private let day: Int?
  /// What is left out: the page itself and what it lists.
  private let excluded: Set<Int32>
  /// What a further suggestion must not tell again: the page, what it lists, and what is chosen.
  private var told: [PageFacts]
  /// How many pages the page lists.
  private let listedCount: Int

  init(_ query: RelatedQuery, own: Int?, limit: Int, in index: RelatedIndex) {
    self.index = index
    self.limit = min(max(0, limit), index.archive.pages.count)
    day = query.date?.dayNumber
    var excluded = own.map { [Int32($0)] } ?? []
    let listed = (query.page?.links ?? []).compactMap { link in
      index.archive.place(of: link).map { Int32($0) }
    }
    excluded += listed
    listedCount = listed.count
    self.excluded = Set(excluded)
    told = excluded.compactMap { index.archive.pages[Int($0)] } + (query.page.map { [$0] } ?? [])
  }

  func isExcluded(_ page: Int32) -> Bool { excluded.contains(page) }

  /// Whether the page lists some pages already.
  var listsPages: Bool { listedCount > 0 }

  // MARK: Ways to choose

  /// Chooses by what a reader looks for: likely names that are shared, rare ones first.
  ///
  /// A name that is sure counts far more than one that may be meant, so probabilities are squared; and a name counts for
  /// less each time that a page with it is chosen, so that not all are about the same.
  mutating func chooseByRelevance(_ candidates: Candidates, _ names: [Candidates.Name]) {
    var weights = names.prefix(Candidates.mostNames).map { name in
      name.name.probability * name.name.probability * name.name.rarity
    }
    let faint = min(Weights.faint, names.first?.name.probability ?? 0)
    let likely = names.prefix(Candidates.mostNames).prefix { $0.name.probability >= faint }.count
    let isLikely = likely == 64 ? UInt64.max : 1 << UInt64(likely) - 1
    // Pages that share the same names are alike but for their order.
    var groups: [UInt64: Best] = [:]
    for page in candidates.pages {
      groups[candidates.mask(of: page), default: Best(count: limit + Self.spare)]
        .add(page, score: 0, key: closeness(of: page))
    }
    var rest = groups.map { (mask: $0.key, pages: $0.value.pages[...]) }.sorted { $0.mask < $1.mask }
    while chosen.count < limit {
      if chosen.count + listedCount >= Weights.alwaysGiven { rest.removeAll { $0.mask & isLikely == 0 } }
      var best: (group: Int, score: Double)?
      for (group, candidate) in rest.enumerated() {
        guard let first = candidate.pages.first else { continue }
        let score = Self.sum(of: weights, candidate.mask)
        if let known = best {
          let isBetter =
            score > known.score || (score == known.score && precedes(first, rest[known.group].pages.first))
          guard isBetter else { continue }
        }
        best = (group, score)
      }
      guard let best, let page = rest[best.group].pages.popFirst() else { return }
      let mask = rest[best.group].mask
      if rest[best.group].pages.isEmpty { rest.remove(at: best.group) }
      guard choose(page, score: best.score) else { continue }
      for bit in weights.indices where mask & 1 << UInt64(bit) != 0 { weights[bit] *= Weights.shownAgain }
    }
  }

  /// Chooses as the archive's lists do: pages that are often listed for these names.
  mutating func chooseByHabit(_ candidates: Candidates, _ names: [Candidates.Name]) {
    var best = Best(count: limit + Self.spare)
    for page in candidates.pages {
      var score = 0.0
      for (bit, name) in names.prefix(Candidates.mostNames).enumerated()
      where candidates.mask(of: page) & 1 << UInt64(bit) != 0 {
        let listed = Double(index.tags.listed(name.place, page: Int(page)))
        score +=
          name.name.probability * (listed + Weights.unlisted) / (Double(name.pageCount) + Weights.unlisted)
      }
      best.add(page, score: score, key: newness(of: page))
    }
    choose(best)
  }

  /// Chooses pages with the same words.
  mutating func chooseByWords(_ text: PageText) {
    var best = Best(count: limit + Self.spare)
    for (page, score) in index.words.index(of: index.archive).scores(for: text) where !isExcluded(page) {
      best.add(page, score: score, key: closeness(of: page))
    }
    choose(best)
  }

  private mutating func choose(_ best: Best) {
    for (page, score) in zip(best.pages, best.scores) where chosen.count < limit {
      _ = choose(page, score: score)
    }
  }

  /// Chooses a page unless one of the same event is there already.
  private mutating func choose(_ page: Int32, score: Double) -> Bool {
    guard let facts = index.archive.pages[Int(page)] else { return false }
    guard !told.contains(where: { $0.isOfSameEvent(as: facts) }) else { return false }
    told.append(facts)
    chosen.append(Chosen(page: page, score: score))
    return true
  }

  /// So many more pages are kept than are wanted, since some may be of the same event.
  private static let spare = 8

  private static func sum(of weights: [Double], _ mask: UInt64) -> Double {
    var sum = 0.0
    var mask = mask
    while mask != 0 {
      sum += weights[mask.trailingZeroBitCount]
      mask &= mask - 1
    }
    return sum
  }

  // MARK: Order of equals

  private func precedes(_ page: Int32, _ other: Int32?) -> Bool {
    guard let other else { return true }
    return (closeness(of: page), page) < (closeness(of: other), other)
  }

  /// The last event of its day first, then by nearness in time, the later one first: as the archive's lists have it.
  private func closeness(of page: Int32) -> UInt64 {
    guard let day else { return newness(of: page) }
    let distance = Int(index.days[Int(page)]) - day
    return rank(of: page, UInt64(distance.magnitude) * 2 + (distance < 0 ? 1 : 0))
  }

  /// The last event of its day first, then the newest.
  private func newness(of page: Int32) -> UInt64 {
    rank(of: page, UInt64(Int(Int32.max) - Int(index.days[Int(page)])))
  }

  private func rank(of page: Int32, _ next: UInt64) -> UInt64 {
    UInt64(index.entriesBehind[Int(page)]) << 40 | min(next, 1 << 40 - 1)
  }
}
