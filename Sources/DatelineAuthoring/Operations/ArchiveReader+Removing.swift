public import DatelineArchive
import DatelineSyntax

extension ArchiveReader {
  /// Removes a page with its entry and the related events that lead to it.
  ///
  /// - Parameters:
  ///   - path: the page.
  ///   - double: the page of the same event to which links lead from now on; where a page is related to it already, or is
  ///     it, the related event goes.
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n*) in the number of links of the archive.
  public func removing(
    _ path: ArchivePath, mergingInto double: ArchivePath? = nil
  ) throws(AuthoringRefusal) -> AuthoringPlan {
    guard path != double else { throw .mergedIntoItself }
    var draft = Draft(self)
    let (page, place) = try draft.eventPage(at: path)
    var target: MergeTarget?
    if let double {
      let (other, otherPlace) = try draft.eventPage(at: double)
      target = MergeTarget(
        path: double, place: otherPlace, headline: Array(other.headline?.text?.bytes ?? []))
      let kept = Set(other.sources?.items.compactMap { $0.destination.map { Array($0.bytes) } } ?? [])
      for address in page.sources?.items.compactMap({ $0.destination.map { Array($0.bytes) } }) ?? []
      where !kept.contains(address) {
        draft.leaveAlone(.unmergedSource(address), path)
      }
    }
    try draft.set(path, nil)
    draft.note(.removesPage, path)
    try draft.takeOut(path, of: place.date)
    for document in draft.documents(linkingTo: path) where document != path {
      if document.documentKind == .eventPage {
        try draft.mergeRelated(in: document, from: path, into: target)
      } else {
        try draft.changeIndex(document) { (draft, file) throws(AuthoringRefusal) in
          try draft.removeEntries(of: path, from: file)
        }
      }
    }
    return draft.plan
  }
}

/// The page into which another is merged.
private struct MergeTarget {
  let path: ArchivePath
  let place: PagePath
  let headline: [UInt8]
}

extension Draft {
  /// Lets the related events of a page lead to another one, or go.
  fileprivate mutating func mergeRelated(
    in file: ArchivePath, from path: ArchivePath, into target: MergeTarget?
  ) throws(AuthoringRefusal) {
    guard let before = try tree(of: file) else { return }
    var removed = 0
    var changed = 0
    while let tree = try tree(of: file) {
      let page = EventPage(tree)
      let items = page.related.map { Array($0.items) } ?? []
      guard let position = items.firstIndex(where: { $0.link?.leads(to: path) ?? false }),
        let link = items[position].link
      else { break }
      let edits = try required(of: file) { () throws(PageEditError) in
        if let target, target.path != file, tree.links(to: target.path).isEmpty,
          let destination = link.destination(redirectedTo: target.place)
        {
          changed += 1
          return try link.replacing(text: target.headline, destination: destination)
        }
        removed += 1
        return try page.removingItem(at: position, from: .relatedSection, dialect: dialect(of: tree))
      }
      // Without a change the same item would be found for ever.
      guard try apply(edits, to: tree, file) else { break }
    }
    if changed > 0 { note(.changesLinks(changed), file) }
    if removed > 0 { note(.removesRelated(removed), file) }
    if changed > 0 { try restoreOrder(in: file, before: before) }
  }
}
