import DatelineSyntax

/// Changes to whole items of a section, for fixes.
enum ItemLines {
  /// Removes an item with its line and counts the items behind it one down; `nil` for the only item.
  ///
  /// - Complexity: O(*n*), where *n* is the number of items.
  static func removal(of item: ListItem, from section: Section, title: String) -> Fix? {
    removal(of: [item.node.position], from: section, safety: .unsafe, title: title)
  }

  /// Removes items by their places in the tree and counts those behind them down.
  static func removal(
    of positions: [Int], from section: Section, safety: Fix.Safety, title: String
  ) -> Fix? {
    var edits: [TextEdit] = []
    var removed = 0
    var kept = 0
    for item in section.items {
      if positions.contains(item.node.position) {
        removed += 1
        edits.append(.deletion(item.range))
      } else {
        kept += 1
        if removed > 0, let token = item.numberToken, let number = item.number, number > removed {
          edits.append(TextEdit(range: token.range, replacement: "\(number - removed)"))
        }
      }
    }
    guard removed > 0, kept > 0 else { return nil }
    return Fix(title: title, safety: safety, edits: edits)
  }

  /// Puts the items into another order; their numbers stay where they are.
  ///
  /// - Parameter order: for each place the item that comes there, as its present place.
  static func rearrangement(of items: [ListItem], into order: [Int], safety: Fix.Safety, title: String)
    -> Fix?
  {
    var edits: [TextEdit] = []
    for (place, old) in order.enumerated() where place != old {
      guard let target = content(of: items[place]), let source = content(of: items[old]) else { return nil }
      edits.append(TextEdit(range: target, replacement: Array(items[old].node.tree.bytes[source])))
    }
    return edits.isEmpty ? nil : Fix(title: title, safety: safety, edits: edits)
  }

  /// What stands behind an item's number, without the line end.
  private static func content(of item: ListItem) -> Range<Int>? {
    guard let period = item.period else { return nil }
    let range = item.rangeWithoutNewline
    guard period.range.upperBound <= range.upperBound else { return nil }
    return period.range.upperBound..<range.upperBound
  }
}
