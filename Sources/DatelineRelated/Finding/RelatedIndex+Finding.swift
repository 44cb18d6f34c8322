public import DatelineArchive
public import DatelineSyntax

extension RelatedIndex {
  /// Of more pages than this only the nearest are looked at closely.
  private static let mostCandidates = 800
  /// For each page that is wanted so many may be found before the best of them are taken.
  private static let choice = 2

  /// The event pages that are found by a query: by headline, topic, a name that they are tagged with, or date.
  ///
  /// What begins a headline comes first, then what stands in one, in a topic and in a name; of these the pages nearest to a
  /// day. An empty query finds all.
  ///
  /// - Parameters:
  ///   - query: what is looked for.
  ///   - date: the day near which pages are wanted; by default the newest are.
  ///   - limit: how many pages to give at most.
  ///   - left: the places of pages that are left out.
  ///   - isWanted: whether a page that is found may be given.
  /// - Complexity: O(*n*) in the number of pages and names, of each of which one short record is looked at; a bounded number
  ///   of pages is looked at closely. Before that, where ``keepSigns()`` wasn't called, all texts are.
  public func pages(
    matching query: BegunWords, near date: CalendarDate? = nil, limit: Int, leavingOut left: Set<Int> = [],
    where isWanted: (PageFacts) -> Bool = { _ in true }
  ) -> FoundList<FoundPage> {
    let signs = textSigns
    let day = date?.dayNumber
    var nearest = LeastKeys(
      limit: query.isRanked ? max(limit * Self.choice, Self.mostCandidates) : limit + left.count + 1)
    // Pages mostly lie in the order of their days: from the day on, the nearest mostly come first, and the rest is refused
    // at a glance.
    let start = day.map(place(ofDay:)) ?? days.count
    for places in [stride(from: start, to: days.count, by: 1), stride(from: start - 1, to: -1, by: -1)] {
      for place in places
      where query.mayFind(signs.pages[place], on: days[place]) && signs.isEventPage(place) {
        nearest.insert(key(of: place, near: day))
      }
    }
    var text = FoldedText()
    var found: [(page: FoundPage, key: UInt64)] = []
    var seen = left
    var isComplete = !nearest.hasOverflown
    for key in nearest.sorted {
      let place = Int(key & 0xFFFF_FFFF)
      guard !left.contains(place), let page = archive.pages[place], let match = query.match(page, &text),
        isWanted(page)
      else { continue }
      guard found.count < (query.isRanked ? limit * Self.choice : limit) else {
        isComplete = false
        break
      }
      seen.insert(place)
      found.append((match, key))
    }
    if found.count < limit, !query.isEmpty, query.hasOnlyTerms {
      let hasAll = addPages(
        ofNamesMatching: query, near: day, limit: limit, to: &found, leavingOut: seen, where: isWanted)
      isComplete = hasAll && isComplete
    }
    let sorted = found.sorted { ($0.page.found.rank, $0.key) < ($1.page.found.rank, $1.key) }
    return FoundList(
      elements: sorted.prefix(limit).map(\.page), isComplete: isComplete && sorted.count <= limit)
  }

  /// Adds pages that are tagged with names that are found. Returns whether those are all.
  private func addPages(
    ofNamesMatching query: BegunWords, near day: Int?, limit: Int,
    to found: inout [(page: FoundPage, key: UInt64)], leavingOut left: Set<Int>,
    where isWanted: (PageFacts) -> Bool
  ) -> Bool {
    var seen = left
    let names = names(matching: query, limit: Self.mostNames)
    var isComplete = names.isComplete
    for name in names.elements where name.place < tags.postings.count {
      var nearest = LeastKeys(limit: limit)
      for page in tags.postings[name.place] where !seen.contains(Int(page)) {
        nearest.insert(key(of: Int(page), near: day))
      }
      isComplete = isComplete && !nearest.hasOverflown
      for key in nearest.sorted {
        let place = Int(key & 0xFFFF_FFFF)
        guard let page = archive.pages[place], isWanted(page), seen.insert(place).inserted else { continue }
        found.append((FoundPage(page: page, found: .name(name.text, name.found)), key))
      }
    }
    return isComplete
  }

  private static let mostNames = 16

  /// Where pages of a day begin, if all lie in the order of their days.
  private func place(ofDay day: Int) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = low + (high - low) / 2
      if Int(days[middle]) < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What sorts a page by its nearness to a day, the later one of two first; without a day the newest first.
  private func key(of place: Int, near day: Int?) -> UInt64 {
    let own = Int(days[place])
    let distance = day.map { own >= $0 ? (own - $0) * 2 : ($0 - own) * 2 + 1 } ?? (Int(Int32.max) - own)
    return UInt64(min(distance, Int(Int32.max))) << 32 | UInt64(place)
  }

  // MARK: Names

  /// A name that was found.
  public struct FoundEntity: Sendable {
    /// The name.
    public let text: PageFacts.Text
    /// How many event pages are tagged with it or have it as their topic.
    public let count: Int
    /// Where it has what was looked for.
    public let found: BegunWords.Place
    /// Its place among the archive's names.
    let place: Int
  }

  /// The names of the archive that are found by a query, those that begin with it first, then the most used. An empty query
  /// finds all.
  ///
  /// - Complexity: O(*n*) in the number of names, of most of which one short record is looked at, and O(*m* log *m*), where
  ///   *m* is the number that are found.
  public func names(
    matching query: BegunWords, limit: Int, where isWanted: (PageFacts.Text) -> Bool = { _ in true }
  ) -> FoundList<FoundEntity> {
    guard query.hasOnlyTerms else { return FoundList(elements: [], isComplete: true) }
    var best = LeastKeys(limit: limit)
    var text = FoldedText()
    let signs = textSigns
    for place in signs.names.indices where query.sign.isIn(signs.names[place]) {
      let name = archive.names.all[place]
      guard name.count > 0, let found = query.place(in: name.text.bytes, &text), isWanted(name.text) else {
        continue
      }
      let use = UInt64(min(use(of: place), 0xFFF_FFFF))
      best.insert((found.isAtStart ? 0 : 1 << 63) | (0xFFF_FFFF - use) << 32 | UInt64(place))
    }
    let names = best.sorted.compactMap { key -> FoundEntity? in
      let place = Int(key & 0xFFFF_FFFF)
      let name = archive.names.all[place].text
      return query.place(in: name.bytes, &text).map {
        FoundEntity(text: name, count: use(of: place), found: $0, place: place)
      }
    }
    return FoundList(elements: names, isComplete: !best.hasOverflown)
  }

  private func use(of place: Int) -> Int {
    let tagged =
      place < tags.postings.count ? tags.postings[place].count : archive.names.all[place].pages.count
    return tagged + archive.names.all[place].topicCount
  }

  // MARK: Topics

  /// A topic that was found.
  public struct FoundTopic: Sendable {
    /// The topic.
    public let text: PageFacts.Text
    /// The day of its latest event.
    public let latest: CalendarDate
    /// Where it has what was looked for.
    public let found: BegunWords.Place
  }

  /// The topics of event pages that are found by a query, the one with the latest event first. An empty query finds all.
  ///
  /// - Parameters:
  ///   - query: what was typed.
  ///   - path: a page that doesn't count.
  ///   - limit: how many to find at most.
  /// - Complexity: O(*n*) in the number of pages and names, of each of which one short record is looked at.
  public func topics(
    matching query: BegunWords, besidesThatOf path: ArchivePath? = nil, limit: Int
  ) -> FoundList<FoundTopic> {
    guard query.hasOnlyTerms else { return FoundList(elements: [], isComplete: true) }
    let signs = textSigns
    let none = Int32.min
    var latest = Array(repeating: none, count: signs.names.count)
    let own = path.flatMap { archive.place(of: $0) }
    for (place, topic) in signs.topics.enumerated() where topic >= 0 && place != own {
      latest[Int(topic)] = max(latest[Int(topic)], days[place])
    }
    var newest = LeastKeys(limit: limit)
    var text = FoldedText()
    for (place, day) in latest.enumerated() where day != none && query.sign.isIn(signs.names[place]) {
      guard query.place(in: archive.names.all[place].text.bytes, &text) != nil else { continue }
      newest.insert(UInt64(Int(Int32.max) - Int(day)) << 32 | UInt64(place))
    }
    let topics = newest.sorted.compactMap { key -> FoundTopic? in
      let place = Int(key & 0xFFFF_FFFF)
      let topic = archive.names.all[place].text
      guard let date = CalendarDate(dayNumber: Int(latest[place])),
        let found = query.place(in: topic.bytes, &text)
      else { return nil }
      return FoundTopic(text: topic, latest: date, found: found)
    }
    return FoundList(elements: topics, isComplete: !newest.hasOverflown)
  }
}
