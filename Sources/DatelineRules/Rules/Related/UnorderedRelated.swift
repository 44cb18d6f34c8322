import DatelineSyntax

enum UnorderedRelated: Rule {
  static let metadata = RuleMetadata(
    id: "unordered-related", group: .related, severity: .information, scope: .page,
    summary: "The related events are not in their dialect's order.",
    explanation: """
      English pages list first what shares most names, and what shares as many by path, descending as text, so that
      `05/8` comes before `05/28`. Chinese pages list the latest first. A name given twice may count once or twice.

      Names that hold a comma can make an order look wrong that is right, so this is a hint. Only pages whose labels
      show their dialect are looked at.
      """,
    examples: [
      .bad(
        RelatedExamples.page(
          """
          1. [Ship sails](/news/2015/11/18/ship-sails.md) _Context: harbour_
          2. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour, storm_
          """)),
      .good(
        RelatedExamples.page(
          """
          1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour, storm_
          2. [Ship sails](/news/2015/11/18/ship-sails.md) _Context: harbour_
          """)),
    ])

  static let interest = RuleInterest.deviations(.relatedOrder, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard page.isDialectCertain, let section = page.eventPage?.related else { return }
    let prefix = Array(page.dialect.linkPrefix.utf8)
    switch page.dialect.relatedOrder {
    case .date: checkDates(section, prefix, &report)
    case .shared: checkShared(section, page, &report)
    }
  }

  // MARK: By date

  private static func checkDates(_ section: Section, _ prefix: [UInt8], _ report: inout Reporter) {
    var earlier: CalendarDate?
    for node in section.node.children where node.kind == .listItem {
      // A link that is broken otherwise has no place in the order.
      guard let destination = node.child(.link)?.child(.destination),
        let date = date(of: destination, prefix)
      else { return }
      if let previous = earlier, date > previous {
        report.report(
          at: destination.range,
          "\(date) stands behind \(previous), but the latest comes first",
          fix: rearrangement(of: section) { items in
            items.map { item in item.destination.flatMap { Self.date(of: $0, prefix)?.dayNumber } ?? 0 }
          } precedes: {
            $0 > $1
          })
        return
      }
      earlier = date
    }
  }

  private static func date(of destination: SyntaxNode, _ prefix: [UInt8]) -> CalendarDate? {
    let bytes = destination.bytes
    return bytes.withUnsafeBufferPointer { buffer in
      try? PagePath.Components(destination: buffer.span, prefix: prefix).date
    }
  }

  // MARK: By shared names

  private struct Key {
    let doubled: Int
    let distinct: Int
    let path: ArraySlice<UInt8>
  }

  private static func checkShared(_ section: Section, _ page: PageContext, _ report: inout Reporter) {
    var previous: Key?
    var firstByDoubled: SyntaxNode?
    var firstByDistinct: SyntaxNode?
    for item in section.items {
      guard let key = key(of: item, page), let destination = item.destination else { return }
      if let previous {
        if precedes(key.doubled, key.path, previous.doubled, previous.path) {
          firstByDoubled = firstByDoubled ?? destination
        }
        if precedes(key.distinct, key.path, previous.distinct, previous.path) {
          firstByDistinct = firstByDistinct ?? destination
        }
      }
      previous = key
    }
    guard let first = firstByDoubled, firstByDistinct != nil else { return }
    report.report(
      at: first.range,
      "the item belongs above the one before it: most shared names first, then the path, descending",
      fix: rearrangement(of: section) { items in
        items.map { key(of: $0, page) }
      } precedes: { left, right in
        guard let left, let right else { return false }
        return precedes(left.doubled, left.path, right.doubled, right.path)
      })
  }

  private static func key(of item: ListItem, _ page: PageContext) -> Key? {
    // A link that is broken otherwise has no place in the order.
    guard let context = item.context, let destination = item.destination,
      case .page = RelatedLinks.target(of: destination, dialect: page.dialect)
    else { return nil }
    let path = destination.bytes
    var names: Set<ArraySlice<UInt8>> = []
    var count = 0
    context.forEachName { name in
      names.insert(page.bytes[name])
      count += 1
    }
    guard count > 0 else { return nil }
    return Key(doubled: count, distinct: names.count, path: path)
  }

  private static func precedes(
    _ count: Int, _ path: ArraySlice<UInt8>, _ otherCount: Int, _ otherPath: ArraySlice<UInt8>
  ) -> Bool {
    count == otherCount ? otherPath.lexicographicallyPrecedes(path) : count > otherCount
  }

  /// Sorts the items; those that are equal stay in their order.
  private static func rearrangement<Value>(
    of section: Section, by values: ([ListItem]) -> [Value], precedes: (Value, Value) -> Bool
  ) -> Fix? {
    let items = Array(section.items)
    let values = values(items)
    guard values.count == items.count else { return nil }
    let order = items.indices.sorted { left, right in
      if precedes(values[left], values[right]) { return true }
      return !precedes(values[right], values[left]) && left < right
    }
    return section.rearrangement(into: order, safety: .unsafe, title: "Put the items in order")
  }
}
