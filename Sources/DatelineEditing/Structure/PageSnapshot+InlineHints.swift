import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// What is shown within the lines of a range: behind a related item how many names the two pages share, behind the text of
  /// a link that it is stale or leads to no page; in ascending order; nothing outside an archive.
  ///
  /// - Parameters:
  ///   - range: only hints at these offsets are given, its end included; by default all.
  ///   - kinds: only hints of these kinds are given.
  /// - Complexity: O(*n*), where *n* is the number of items and of their pages' tags.
  public func inlineHints(
    in range: Range<Int>? = nil, kinds: Set<InlineHint.Kind> = [.sharedNames, .stale, .missing]
  ) -> [InlineHint] {
    guard let archive else { return [] }
    var hints: [InlineHint] = []
    func add(_ hint: InlineHint) {
      if kinds.contains(hint.kind), range?.touches(hint.offset) ?? true { hints.append(hint) }
    }
    func isNear(_ node: SyntaxNode) -> Bool { range?.overlaps(node.range) ?? true || range == node.range }
    for section in tree.root.children {
      switch section.kind {
      case .relatedSection:
        for item in section.children where item.kind == .listItem && isNear(item) {
          if let item = ListItem(item) { notes(on: item, in: archive).forEach(add) }
        }
      case .daySection:
        for entry in section.children where entry.kind == .indexEntry && isNear(entry) {
          if let link = DayIndex.Entry(entry)?.link { note(on: link, in: archive).forEach(add) }
        }
      default: break
      }
    }
    return hints
  }

  private func notes(on item: ListItem, in archive: ArchiveSnapshot) -> [InlineHint] {
    guard let link = item.link, let destination = link.destination,
      let path = ArchiveIndex.path(ofDestination: destination)
    else { return [] }
    var hints: [InlineHint] = []
    let page = archive.archive[path]
    if let date = page?.date {
      hints.append(InlineHint(offset: link.range.lowerBound, kind: .date, label: date.description))
    }
    hints += note(on: link, in: archive)
    if let page, page.path != document.path {
      let shared = archive.related.names(sharedBy: document.path, page.path)
      hints.append(
        InlineHint(
          offset: item.context?.range.upperBound ?? link.range.upperBound, kind: .sharedNames,
          label: "\(shared.count) shared",
          tooltip: shared.map(\.trimmedDescription).joined(separator: ", ")))
    }
    return hints
  }

  /// Whether a link's text is stale, or there is no page.
  private func note(on link: Link, in archive: ArchiveSnapshot) -> [InlineHint] {
    guard link.isFinished, let destination = link.destination,
      let path = ArchiveIndex.path(ofDestination: destination)
    else { return [] }
    guard let page = archive.archive[path] else {
      guard !archive.archive.isUnread(path) else { return [] }
      return [InlineHint(offset: link.range.upperBound, kind: .missing, label: "no such page")]
    }
    guard page.document == .eventPage, let headline = page.headline, !headline.bytes.isEmpty,
      let text = link.text,
      !text.bytes.elementsEqual(headline.bytes)
    else { return [] }
    return [
      InlineHint(
        offset: text.range.upperBound, kind: .stale, label: "stale", tooltip: headline.trimmedDescription)
    ]
  }
}
