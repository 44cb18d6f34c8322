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
    try draft.bringFrontPageAlong()
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
    var links = before.links(to: path)
    var isRedirected = false
    // One of the links leads to the other page, unless another one does already.
    if let target, target.path != file, before.links(to: target.path).isEmpty, let link = links.first,
      let destination = link.destination(redirectedTo: target.place)
    {
      let edits = try required(of: file) { () throws(PageEditError) in
        try link.replacing(text: target.headline, destination: destination)
      }
      isRedirected = try apply(edits, to: before, file)
      if isRedirected { note(.changesLinks(1), file) }
      links.removeFirst()
    }
    if !links.isEmpty, let tree = try tree(of: file) {
      let edits = try required(of: file) { () throws(PageEditError) in
        try EventPage(tree).removingItems(from: .relatedSection, dialect: dialect(of: tree)) { item in
          item.link?.leads(to: path) ?? false
        }
      }
      if try apply(edits, to: tree, file) { note(.removesRelated(links.count), file) }
    }
    if isRedirected { try restoreOrder(in: file, before: before) }
  }
}
