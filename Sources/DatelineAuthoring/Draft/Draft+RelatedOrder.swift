import DatelineArchive
import DatelineSyntax

extension Draft {
  /// Puts the related events of a page back into the order of its dialect, if they were in it before their links were
  /// changed.
  mutating func restoreOrder(in file: ArchivePath, before old: SyntaxTree) throws(AuthoringRefusal) {
    guard let tree = try tree(of: file), let section = EventPage(tree).related,
      let before = EventPage(old).related
    else { return }
    let measure = RelatedOrder.measures(of: dialect(of: tree)).first { measure in
      RelatedOrder(before, by: measure)?.isKept ?? false
    }
    let edits: EditSet
    guard let measure, let order = RelatedOrder(section, by: measure), !order.isKept else { return }
    do throws(PageEditError) {
      edits = try section.rearrangingItems(into: order.sorted)
    } catch {
      // The order is no more than a convention; what was asked for is done.
      leaveAlone(.edit(error), file)
      return
    }
    try apply(edits, to: tree, file)
  }
}
