import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension ArchiveSnapshot {
  /// The event pages, entities and topics whose headlines or names have all words of a query, the best first.
  ///
  /// Case, accents, width and Chinese variants don't count. A word is found where a word begins with it, within a word, and
  /// spread over the beginnings of several words, in this order; a begun date such as `2015-11` finds the pages of its
  /// days. Of those found equally well the most used names come first, then the newest pages. Without any word the newest
  /// pages come, and no names.
  ///
  /// - Parameters:
  ///   - query: the words.
  ///   - limit: how many to give at most. Names take a third of them, or more where there are fewer pages.
  /// - Complexity: O(*n*), where *n* is the number of pages and names; then O(*m*), where *m* is the length of those that
  ///   have all characters of the query.
  public func symbols(matching query: String, limit: Int = 100) -> [ArchiveSymbol] {
    guard limit > 0 else { return [] }
    let isEmpty = query.allSatisfy(\.isWhitespace)
    let query = SearchQuery(Array(query.utf8))
    let pages = search.pages(query, in: archive, limit: limit)
    let names = isEmpty ? [] : search.names(query, in: archive, limit: limit)
    let kept = max((limit + 2) / 3, limit - pages.count)
    var symbols: [ArchiveSymbol] = []
    var waiting = names.prefix(kept)[...]
    for page in pages.prefix(limit - min(names.count, kept)) {
      while let name = waiting.first, name.rank <= page.rank {
        symbols += symbol(ofName: name.place).map { [$0] } ?? []
        waiting.removeFirst()
      }
      symbols += symbol(ofPage: page.place).map { [$0] } ?? []
    }
    return symbols + waiting.compactMap { symbol(ofName: $0.place) }
  }

  private func symbol(ofPage place: Int) -> ArchiveSymbol? {
    guard let page = archive.pages[place] else { return nil }
    let marks = [page.date?.description, page.topic?.trimmedDescription].compactMap(\.self)
    return ArchiveSymbol(
      name: page.shownHeadline, kind: .page,
      detail: marks.filter { !$0.isEmpty }.joined(separator: " · "), date: page.date,
      place: FileRange(headlineOf: page))
  }

  private func symbol(ofName place: Int) -> ArchiveSymbol? {
    let name = archive.names.all[place]
    guard let latest = latestPage(about: name.text) else { return nil }
    let shown = name.text.trimmedDescription
    guard !shown.isEmpty else { return nil }
    let tagged = related.count(taggedWith: name.text)
    return ArchiveSymbol(
      name: shown, kind: name.topicCount > tagged ? .topic : .entity,
      detail: PageSnapshot.counted(max(tagged, name.topicCount), "page"), date: latest.date,
      place: FileRange(headlineOf: latest))
  }

  /// The newest event page about a name; of one day the first by path.
  private func latestPage(about name: PageFacts.Text) -> PageFacts? {
    var latest: PageFacts?
    for place in related.places(taggedWith: name) + connections.places(withTopic: name) {
      guard let page = archive.pages[place], page.document == .eventPage else { continue }
      guard let best = latest else {
        latest = page
        continue
      }
      let (date, bestDate) = (page.date?.dayNumber ?? .min, best.date?.dayNumber ?? .min)
      if date > bestDate || (date == bestDate && page.path < best.path) { latest = page }
    }
    return latest
  }
}
