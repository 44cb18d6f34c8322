import DatelineSyntax

extension Section {
  /// On how many findings of a page the fix that ends them all is offered. Its edits are as many as the items, so that
  /// offering it on each of thousands would take more memory than the page by far.
  static let sharedFixLimit = 16

  /// A fix that removes items and counts those behind them down; `nil` if none would be left, or one is of another section.
  ///
  /// - Parameter positions: the places of the items in the tree, in ascending order.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  func removal(ofItemsAt positions: [Int], title: String) -> Fix? {
    var wanted = positions[...]
    var places: Set<Int> = []
    var count = 0
    for item in items {
      if item.node.position == wanted.first {
        places.insert(count)
        wanted.removeFirst()
      }
      count += 1
    }
    // What would be left of another section would still be found.
    guard wanted.isEmpty, !places.isEmpty, places.count < count, let edits = try? removingItems(at: places)
    else {
      return nil
    }
    return Fix(title: title, safety: .unsafe, edits: edits.edits)
  }

  /// A fix that puts the items into another order.
  ///
  /// - Parameter order: for each place the item that comes there, as its present place.
  func rearrangement(into order: [Int], safety: Fix.Safety, title: String) -> Fix? {
    guard let edits = try? rearrangingItems(into: order), !edits.isEmpty else { return nil }
    return Fix(title: title, safety: safety, edits: edits.edits)
  }
}
