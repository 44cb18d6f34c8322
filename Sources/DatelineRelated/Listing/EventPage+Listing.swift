import DatelineArchive
public import DatelineSyntax

extension EventPage {
  /// How many more related pages a page may list; 0 also where its related section is there twice.
  public func freeRelatedItems(in dialect: Dialect) -> Int {
    guard sections.filter({ $0.node.kind == .relatedSection }).count < 2 else { return 0 }
    return max(0, dialect.relatedLimit - (related.map { Array($0.items).count } ?? 0))
  }

  /// The edits that list suggestions among the related pages, each where its dialect's order has it; the section is made
  /// if there is none. Suggestions beyond the dialect's limit, and those that share no name, are left out.
  ///
  /// - Parameters:
  ///   - suggestions: the suggestions, best first.
  ///   - dialect: the page's dialect.
  /// - Throws: `PageEditError` if an item wouldn't be read back.
  /// - Complexity: O(*n* · *m*), where *n* is the length of the page and *m* the number of suggestions.
  public func listing(_ suggestions: [Suggestion], in dialect: Dialect) throws(PageEditError) -> EditSet {
    var page = self
    let wanted = suggestions.filter { !$0.context.isEmpty }.prefix(freeRelatedItems(in: dialect))
    for suggestion in Array(wanted).listed(in: dialect) {
      let item = suggestion.listItem(in: dialect)
      let edits = try page.inserting(
        item, at: page.place(for: item, in: dialect), in: .relatedSection, dialect: dialect)
      guard let bytes = try? edits.applied(to: page.tree.bytes.span) else { throw .unreadable(.listItem) }
      page = EventPage(SyntaxTree(parsing: bytes, as: .eventPage, dialects: tree.dialects))
    }
    let edit = TextEdit.minimal(replacing: tree.bytes.indices, in: tree.bytes, by: page.tree.bytes)
    guard let edits = try? EditSet(edit.map { [$0] } ?? []) else { throw .unreadable(.listItem) }
    return edits
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
