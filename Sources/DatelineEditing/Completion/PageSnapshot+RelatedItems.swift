import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// Adds the items that a section of related events may go on with: what is suggested for the page first, then other pages,
  /// those of the nearest days first; where words are begun, those that they find.
  func addRelatedItems(of section: Section, _ line: BegunText, to collector: inout CompletionCollector) {
    guard let archive else { return }
    let item = BegunItem(line, of: section, in: self)
    guard item.otherCount < dialect.relatedLimit else { return }
    var writer = RelatedItemWriter(self, archive.related)
    let query = BegunWords(item.words)
    let listed = relatedTargets(besides: line.range, in: archive.archive)
    for candidate in relatedCandidates(for: query, in: archive, leavingOut: listed, &collector) {
      guard collector.room > 0 else {
        collector.isIncomplete = true
        break
      }
      guard let written = writer.item(candidate, numbered: item.number) else { continue }
      // What shares nothing is offered only to those who look for it.
      if query.isEmpty, written.isGuessed {
        collector.isIncomplete = true
        continue
      }
      add(candidate.page, written, item, candidate.found, to: &collector)
    }
  }

  private func add(
    _ page: PageFacts, _ written: RelatedItemWriter.Item, _ item: BegunItem, _ found: FoundPage.Found,
    to collector: inout CompletionCollector
  ) {
    let headline = page.headline?.bytes ?? []
    collector.add(
      headline[...].trimmedDescription, .page, detail: page.date?.description,
      filterText: item.begun.filterText(of: page, found: found),
      replacing: item.begun.range, with: item.before + written.line + item.after,
      snippet: written.snippet.map { snippet in
        String(decoding: item.before, as: UTF8.self) + snippet + String(decoding: item.after, as: UTF8.self)
      },
      additionalEdits: item.renumbering, subject: .page(page.path))
  }

  // MARK: Candidates

  /// A page that may be listed.
  struct RelatedCandidate {
    let page: PageFacts
    /// What both share, if that is known already.
    let context: [PageFacts.Text]
    let found: FoundPage.Found
  }

  /// The pages that may be listed, best first: suggestions, then others that are found.
  func relatedCandidates(
    for query: BegunWords, in archive: ArchiveSnapshot, leavingOut left: Set<Int>,
    _ collector: inout CompletionCollector
  ) -> [RelatedCandidate] {
    let wanted = collector.room
    var seen = left
    var candidates: [RelatedCandidate] = []
    var suggester = Suggester(archive.related)
    let suggestions = suggester.answer(
      to: RelatedQuery(document.facts), limit: Self.suggestionLimit
    )
    .suggestions
    for suggestion in suggestions.filter({ $0.isWorthListing }) + suggestions.filter({ !$0.isWorthListing }) {
      guard let place = archive.archive.place(of: suggestion.page.path), !seen.contains(place),
        let found = query.found(in: suggestion.page), Self.isListable(suggestion.page)
      else { continue }
      seen.insert(place)
      candidates.append(
        RelatedCandidate(page: suggestion.page, context: suggestion.context, found: found))
    }
    let others = archive.related.pages(
      matching: query, near: document.facts.date, limit: max(0, wanted + 1 - candidates.count),
      leavingOut: seen,
      where: Self.isListable)
    collector.isIncomplete = collector.isIncomplete || !others.isComplete
    return candidates + others.elements.map { RelatedCandidate(page: $0.page, context: [], found: $0.found) }
  }

  /// So many suggestions come first. Further ones are hardly better than other pages.
  private static let suggestionLimit = 40

  /// Whether a page can be listed: its path is that of an event page, and its headline can be copied.
  static func isListable(_ page: PageFacts) -> Bool {
    guard page.document == .eventPage, page.date != nil, let headline = page.headline, !headline.bytes.isEmpty
    else {
      return false
    }
    return String(validating: headline.bytes, as: UTF8.self) != nil
      && String(validating: page.path.bytes, as: UTF8.self) != nil
  }

  /// The places of the pages to which related items lead, and of the page itself; an item in which a range begins doesn't
  /// count.
  func relatedTargets(besides range: Range<Int>, in archive: ArchiveIndex) -> Set<Int> {
    var paths = [document.path]
    for section in eventPage?.sections ?? [] where section.node.kind == .relatedSection {
      for item in section.items where !item.range.contains(range.lowerBound) {
        if let path = item.destination.flatMap(ArchiveIndex.path(ofDestination:)) { paths.append(path) }
      }
    }
    return Set(paths.compactMap { archive.place(of: $0) })
  }
}

extension BegunText {
  /// What clients compare with what is typed for a page that was found.
  func filterText(of page: PageFacts, found: FoundPage.Found) -> String {
    let headline = page.headline?.bytes ?? []
    let topic = page.topic?.bytes[...].trimmedDescription ?? ""
    let date = page.date?.description ?? ""
    switch found {
    case .headline(let place): return filterText(goingOnIn: headline, from: place.end, topic, date)
    case .topic(let place):
      return filterText(
        goingOnIn: page.topic?.bytes ?? [], from: place.end, headline[...].trimmedDescription, date)
    case .name(let name, let place):
      return filterText(goingOnIn: name.bytes, from: place.end, headline[...].trimmedDescription, topic, date)
    case .date: return filterText(goingOnIn: headline, from: 0, topic, date)
    }
  }
}
