import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// Adds where a link may lead.
  func addDestinations(of link: Link, _ begun: BegunText, to collector: inout CompletionCollector) {
    let line = tree.path(to: link.range.lowerBound).first { Self.linesWithLinks.contains($0.kind) }
    switch line?.kind {
    case .listItem:
      let section = tree.path(to: link.range.lowerBound).first { $0.kind.isSection }
      guard section?.kind == .relatedSection else { return }
      addRelatedDestinations(of: link, begun, to: &collector)
    case .entryHeading:
      addEntryDestinations(of: link, begun, to: &collector)
    case .dateLine, .dayHeading:
      addDayDestination(of: link, begun, isOfIndex: line?.kind == .dayHeading, to: &collector)
    default: return
    }
  }

  private static let linesWithLinks: Set<SyntaxKind> = [.listItem, .entryHeading, .dateLine, .dayHeading]

  // MARK: Related items

  /// Adds pages that a related item may lead to: where a path is begun, those below it; else suggestions, first of them those
  /// that have the words of the link's text.
  private func addRelatedDestinations(
    of link: Link, _ begun: BegunText, to collector: inout CompletionCollector
  ) {
    guard let archive else { return }
    let listed = relatedTargets(besides: link.range, in: archive.archive)
    if let path = BegunPath(begun.typed, prefix: dialect.linkPrefix) {
      addPaths(path, of: link, begun, leavingOut: listed, in: archive, to: &collector)
      return
    }
    let typed = BegunWords(begun.typed.utf8)
    let words = BegunWords(link.text?.bytes ?? [])
    if typed.isEmpty, !words.isEmpty {
      let found = archive.related.pages(
        matching: words, near: document.facts.date, limit: collector.room, leavingOut: listed,
        where: Self.isListable)
      var seen = listed
      for match in found.elements {
        if let place = archive.archive.place(of: match.page.path) { seen.insert(place) }
        addDestination(match.page, of: link, begun, to: &collector)
      }
      for candidate in relatedCandidates(for: typed, in: archive, leavingOut: seen, &collector) {
        addDestination(candidate.page, of: link, begun, to: &collector)
      }
      return
    }
    for candidate in relatedCandidates(for: typed, in: archive, leavingOut: listed, &collector) {
      addDestination(candidate.page, of: link, begun, to: &collector)
    }
  }

  /// Adds the folders and pages that a begun path may lead to, the latest first.
  private func addPaths(
    _ path: BegunPath, of link: Link, _ begun: BegunText, leavingOut listed: Set<Int>,
    in archive: ArchiveSnapshot, to collector: inout CompletionCollector
  ) {
    for folder in path.folders(in: archive.archive) {
      let text = "\(dialect.linkPrefix)/news/\(folder)/"
      collector.add(
        "\(folder)/", .path, detail: nil, filterText: begun.filterText(text), replacing: begun.range,
        with: Array(text.utf8))
    }
    for place in path.pages(in: archive.archive) where !listed.contains(place) {
      guard let page = archive.archive.pages[place], Self.isListable(page) else { continue }
      addDestination(page, of: link, begun, to: &collector)
    }
  }

  /// Adds a page as the destination of a link, whose text becomes the page's headline.
  private func addDestination(
    _ page: PageFacts, of link: Link, _ begun: BegunText, to collector: inout CompletionCollector
  ) {
    guard let place = page.place else { return }
    let destination = place.linkDestination(prefix: Array(dialect.linkPrefix.utf8))
    // What a parenthesis would end too early can't be linked to.
    guard
      !destination.contains(where: {
        [UInt8(ascii: ")"), UInt8(ascii: " "), UInt8(ascii: "\t")].contains($0)
      })
    else { return }
    let headline = page.headline?.bytes ?? []
    let path = String(decoding: destination, as: UTF8.self)
    collector.add(
      path, .path, detail: headline[...].trimmedDescription,
      filterText: path.hasPrefix(begun.typed)
        ? path : "\(begun.typed) \(path) \(headline[...].trimmedDescription)",
      replacing: begun.range, with: destination + closing(link),
      additionalEdits: isHeadlineMissing(headline, in: link) ? textEdit(of: link, headline) : [],
      subject: .page(page.path))
  }

  /// What closes a link that isn't closed.
  private func closing(_ link: Link) -> [UInt8] {
    link.node.child(.closeParenthesis) == nil ? [UInt8(ascii: ")")] : []
  }

  private func isHeadlineMissing(_ headline: [UInt8], in link: Link) -> Bool {
    !headline.elementsEqual(link.text?.bytes ?? [])
  }

  private func textEdit(of link: Link, _ text: [UInt8]) -> [TextEdit] {
    guard let bracket = link.node.child(.openBracket), link.node.child(.closeBracket) != nil else {
      return []
    }
    let end = bracket.range.upperBound
    return [TextEdit(range: link.text?.range ?? end..<end, replacement: text)]
  }

  // MARK: Indexes

  /// Adds the pages of the day that an index lists, those first that it doesn't list yet.
  private func addEntryDestinations(
    of link: Link, _ begun: BegunText, to collector: inout CompletionCollector
  ) {
    guard let index, let node = tree.path(to: link.range.lowerBound).first(where: { $0.kind == .daySection }),
      let day = DayIndex.Day(node), let date = date(of: day)
    else { return }
    let missing = missingPages(of: date, in: index)
    let others = (index.day(date)?.pages ?? []).compactMap { index.pages[$0] }.filter { page in
      !missing.contains { $0.path == page.path }
    }
    let words = begun.typed.hasPrefix("/") ? BegunWords([]) : BegunWords(begun.typed.utf8)
    for page in missing + others where Self.isListable(page) {
      let path = String(
        decoding: page.place?.linkDestination(prefix: Array(dialect.linkPrefix.utf8)) ?? [], as: UTF8.self)
      guard begun.typed.hasPrefix("/") ? path.hasPrefix(begun.typed) : words.found(in: page) != nil else {
        continue
      }
      addDestination(page, of: link, begun, to: &collector)
    }
  }

  /// Adds the index of the day that a date line or a heading names, else that of the document's path.
  private func addDayDestination(
    of link: Link, _ begun: BegunText, isOfIndex: Bool, to collector: inout CompletionCollector
  ) {
    let named = link.text.flatMap { try? CalendarDate.parse(Array($0.bytes).span).date }
    var date = named ?? document.facts.date
    if isOfIndex, let text = link.text, text.bytes.elementsEqual(dialect.previousDayLabel.utf8) {
      date = document.facts.date.flatMap { index?.indexedDay(before: $0) }
    }
    guard let date else { return }
    let prefix = isOfIndex ? dialect.indexLinkPrefix : dialect.dateLinkPrefix
    let destination = String(decoding: date.indexDestination(prefix: prefix), as: UTF8.self)
    collector.add(
      destination, .path, detail: date.description, filterText: begun.filterText(destination),
      replacing: begun.range, with: Array(destination.utf8) + closing(link))
  }
}
