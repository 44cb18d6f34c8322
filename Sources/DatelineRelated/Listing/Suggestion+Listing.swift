import DatelineArchive
public import DatelineSyntax

extension Suggestion {
  /// Whether a list gains by the suggestion, and can hold it: it shares a name that is likely meant, and its path is UTF-8.
  public var isWorthListing: Bool {
    !context.isEmpty && !isFaint && String(validating: page.path.bytes, as: UTF8.self) != nil
  }

  /// The suggestion as an item of a related section: the text of its link is the page's headline.
  public func listItem(in dialect: Dialect) -> NewListItem {
    NewListItem(
      link: NewListItem.Link(text: page.headline?.bytes ?? [], destination: destination(in: dialect)),
      contextNames: context.map(\.bytes))
  }

  /// The page's path as links of a dialect write it.
  public func destination(in dialect: Dialect) -> [UInt8] {
    Array("\(dialect.linkPrefix)/".utf8) + page.path.bytes
  }
}

extension [Suggestion] {
  /// The suggestions in the order in which a dialect lists them.
  ///
  /// - Complexity: O(*n* log *n*).
  public func listed(in dialect: Dialect) -> [Suggestion] {
    guard let measure = RelatedOrder.measures(of: dialect).first else { return self }
    let keyed = map { (suggestion: $0, key: RelatedOrder.key(of: $0.listItem(in: dialect), by: measure)) }
    // Those without a key come last, and equal ones stay in the order of the ranking.
    return keyed.enumerated().sorted { left, right in
      guard let key = left.element.key, let other = right.element.key else {
        return left.element.key != nil && right.element.key == nil
          || (left.element.key == nil) == (right.element.key == nil) && left.offset < right.offset
      }
      return key.precedes(other) || (!other.precedes(key) && left.offset < right.offset)
    }.map(\.element.suggestion)
  }
}
