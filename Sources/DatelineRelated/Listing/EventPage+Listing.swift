import DatelineArchive
public import DatelineSyntax

extension EventPage {
  /// The edits that list suggestions among the related pages, each where its dialect's order has it; the section is made
  /// if there is none.
  ///
  /// Left out are suggestions that share no name, or only faint ones, and those that can't be written into a list, such as
  /// a file whose name isn't UTF-8. A list that is full stays.
  ///
  /// - Parameters:
  ///   - suggestions: the suggestions, best first.
  ///   - limit: how many items the list may have then; by default, and at most, what the dialect lists.
  ///   - dialect: the page's dialect.
  /// - Complexity: O(*n* · *m*), where *n* is the length of the page and *m* the number of suggestions.
  public func listing(
    _ suggestions: [Suggestion], limit: Int? = nil, in dialect: Dialect
  ) throws(ListingRefusal) -> EditSet {
    if tree.mergeConflict != nil { throw .mergeConflict }
    if sections.contains(where: { $0.node.kind == .unknownSection }) { throw .unknownSection }
    if sections.filter({ $0.node.kind == .relatedSection }).count > 1 { throw .repeatedSection }
    let free = max(0, min(limit ?? dialect.relatedLimit, dialect.relatedLimit)) - relatedCount
    let items = suggestions.filter(\.isWorthListing).prefix(max(0, free)).map { $0.listItem(in: dialect) }
    var page = self
    for item in items { page = page.inserting(item, in: dialect) ?? page }
    if page.relatedCount > relatedCount, let edits = try? page.related?.renumbered() {
      page = page.applying(edits) ?? page
    }
    let edit = TextEdit.minimal(replacing: tree.bytes.indices, in: tree.bytes, by: page.tree.bytes)
    return edit.map(EditSet.init) ?? EditSet()
  }

  /// How many related pages are listed.
  public var relatedCount: Int { related.map { Array($0.items).count } ?? 0 }

  /// The page with an item where it belongs; `nil` if it wouldn't be read back.
  private func inserting(_ item: NewListItem, in dialect: Dialect) -> EventPage? {
    let edits = try? inserting(
      item, at: place(for: item, in: dialect), in: .relatedSection, dialect: dialect)
    return edits.flatMap(applying)
  }

  private func applying(_ edits: EditSet) -> EventPage? {
    guard let bytes = try? edits.applied(to: tree.bytes.span) else { return nil }
    return EventPage(SyntaxTree(parsing: bytes, as: .eventPage, dialects: tree.dialects))
  }

  /// Where an item belongs: above the first one that belongs below it.
  private func place(for item: NewListItem, in dialect: Dialect) -> Int {
    guard let items = related.map({ Array($0.items) }) else { return 0 }
    guard let measure = RelatedOrder.measures(of: dialect).first,
      let key = RelatedOrder.key(of: item, by: measure)
    else { return items.count }
    return items.firstIndex { other in
      RelatedOrder.key(of: other, by: measure).map(key.precedes) ?? false
    } ?? items.count
  }
}
