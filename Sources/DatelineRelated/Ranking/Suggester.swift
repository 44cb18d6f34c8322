import DatelineArchive
import DatelineSyntax

/// Suggests related pages, for one text after another on one thread.
public struct Suggester: Sendable {
  let index: RelatedIndex
  private var finder: MentionFinder
  private var candidates: Candidates

  /// Creates a suggester.
  ///
  /// - Complexity: O(*n*), where *n* is the number of pages and names.
  public init(_ index: RelatedIndex) {
    self.index = index
    finder = MentionFinder(index.names)
    candidates = Candidates(pageCount: index.archive.pages.count)
  }

  /// The names of the archive in a text, and the pages to list for it.
  ///
  /// Pages that the query's page lists are left out, and so are others of the same event.
  ///
  /// - Parameters:
  ///   - query: the text.
  ///   - limit: how many suggestions to give at most.
  ///   - ranking: by what to rank.
  /// - Complexity: O(*n* log *n* + *p*), where *n* is the length of the text and *p* the number of pages of its names.
  public mutating func answer(
    to query: RelatedQuery, limit: Int, ranking: Ranking = .relevance
  ) -> RelatedAnswer {
    let own = query.path.flatMap { index.archive.place(of: $0) }
    let names = names(in: query.text, of: own)
    var choice = Choice(query, own: own, limit: limit, in: index)
    candidates.collect(names, in: index) { !choice.isExcluded($0) }
    defer { candidates.clear() }
    switch ranking {
    case .relevance: choice.chooseByRelevance(candidates, names)
    case .archive: choice.chooseByHabit(candidates, names)
    }
    let isByWords = choice.chosen.isEmpty && (names.isEmpty || !choice.listsPages)
    if isByWords { choice.chooseByWords(query.text) }
    return RelatedAnswer(
      names: names.map(\.name),
      suggestions: choice.chosen.compactMap { suggestion(for: $0, names, isByWords: isByWords) },
      isByWords: isByWords)
  }

  /// The names in a text that pages of the archive are about, the most probable first.
  mutating func names(in text: PageText, of own: Int?) -> [Candidates.Name] {
    let (mentions, occurrences) = finder.occurrences(in: text)
    let counted = counted(of: own, mentions, in: text)
    var places: [Int32: [FoundName.Place]] = [:]
    for occurrence in occurrences {
      places[occurrence.name, default: []]
        .append(FoundName.Place(piece: occurrence.piece, range: occurrence.range))
    }
    let names = mentions.compactMap { mention -> Candidates.Name? in
      let isTagged = own.map { index.tags.contains(mention.name, page: $0) }
      let count = index.tags.postings[Int(mention.name)].count - (isTagged == true ? 1 : 0)
      guard count > 0 else { return nil }
      let name = FoundName(
        name: index.archive.names.all[Int(mention.name)].text, standing: mention.standing,
        probability: index.statistics.probability(
          of: mention,
          leavingOut: counted[mention.name].map { (standing: $0, isTagged: isTagged ?? false) }),
        rarity: Logarithm.natural(1 + Double(index.pageCount) / (1 + Double(count))),
        places: (places[mention.name] ?? []).sorted())
      return Candidates.Name(place: mention.name, name: name, pageCount: count)
    }
    return names.sorted { left, right in
      left.name.probability == right.name.probability
        ? left.place < right.place : left.name.probability > right.name.probability
    }
  }

  /// How each name was counted for a page when the archive was learned from. Its text may be another one by now.
  private mutating func counted(
    of own: Int?, _ mentions: [Mention], in text: PageText
  ) -> [Int32: NameStanding] {
    guard let own, let page = index.archive.pages[own], page.document == .eventPage else { return [:] }
    let archived = PageText(page)
    let counted = archived == text ? mentions : finder.mentions(in: archived)
    return Dictionary(counted.map { ($0.name, $0.standing) }) { first, _ in first }
  }

  private func suggestion(
    for chosen: Choice.Chosen, _ names: [Candidates.Name], isByWords: Bool
  ) -> Suggestion? {
    guard let page = index.archive.pages[Int(chosen.page)] else { return nil }
    let shared = isByWords ? [] : candidates.names(of: chosen.page)
    var context = shared.filter { names[$0].name.probability >= Weights.sure }
    if context.isEmpty { context = Array(shared.prefix(1)) }
    return Suggestion(
      page: page, score: chosen.score,
      context: context.map { names[$0].name.name }
        .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) },
      isFaint: shared.first.map { names[$0].name.probability < Weights.faint } ?? true,
      shared: shared)
  }
}
