import DatelineArchive
import DatelineRules
import DatelineSyntax

extension PageSnapshot {
  /// What puts the names of contexts, and related events, in order.
  func sorting(at place: ActionPlace) -> [CodeAction] {
    guard eventPage != nil else { return [] }
    let contexts = relatedContexts.filter { sortedNames(of: $0) != nil }
    let isInOrder = itemOrder == nil
    var actions: [CodeAction] = []
    // Where the rule is sure, its fix does that already.
    let isFixed = place.touched(by: .unsortedContext).contains { $0.diagnostic.fix != nil }
    if !isFixed, let context = contexts.first(where: { place.touches($0.range) }) {
      actions.append(
        CodeAction(
          "Sort the names of this context", .refactor, .sortContext(at: context.range.lowerBound)))
    }
    let isItemFixed = place.touched(by: .unorderedRelated).contains { $0.diagnostic.fix != nil }
    if !isInOrder, !isItemFixed, place.touches(eventPage?.related?.range) {
      actions.append(CodeAction("Put the related events in order", .refactor, .sortRelated))
    }
    if !isInOrder || !contexts.isEmpty {
      actions.append(CodeAction("Sort contexts and related events", .sort, .sortAll))
    }
    return actions
  }

  func sortingContext(at offset: Int) throws(ChangeRefusal) -> WorkspaceChange {
    guard let context = relatedContexts.first(where: { $0.range.lowerBound == offset }) else {
      throw .outdated
    }
    return change(editing: sortedNames(of: context) ?? EditSet())
  }

  func sortingItems() -> WorkspaceChange { change(editing: itemOrder ?? EditSet()) }

  func sortingAll() -> WorkspaceChange {
    let edits =
      (try? EditSet(relatedContexts.compactMap { sortedNames(of: $0)?.edits }.flatMap(\.self))) ?? EditSet()
    guard let sorted = try? edits.applied(to: bytes.span) else { return change(editing: edits) }
    let page = with(sorted)
    let result = page.itemOrder.flatMap { try? $0.applied(to: sorted.span) } ?? sorted
    return change(editing: EditSet(from: bytes, to: result))
  }

  /// The contexts of related events.
  private var relatedContexts: [Context] {
    (eventPage?.sections ?? []).filter { $0.node.kind == .relatedSection }
      .flatMap { $0.items.compactMap(\.context) }
  }

  /// The edits that sort the names of a context; `nil` if they are sorted.
  private func sortedNames(of context: Context) -> EditSet? {
    let ranges = index.map { ContextNames(context, in: $0).names(alsoKnowing: []) } ?? context.names
    let names = ranges.map { Array(bytes[$0]) }
    let sorted = names.sorted { $0.lexicographicallyPrecedes($1) }
    guard names != sorted, let edits = try? context.replacingNames(with: sorted), !edits.isEmpty else {
      return nil
    }
    return edits
  }

  /// The edits that put the related events into the order of their dialect; `nil` if they are in it, or one has no place
  /// in it.
  private var itemOrder: EditSet? {
    guard let section = eventPage?.related else { return nil }
    let orders = RelatedOrder.measures(of: dialect).compactMap { RelatedOrder(section, by: $0) }
    guard let first = orders.first, !orders.contains(where: \.isKept),
      let edits = try? section.rearrangingItems(into: first.sorted), !edits.isEmpty
    else { return nil }
    return edits
  }
}
