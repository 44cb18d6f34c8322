import DatelineArchive
import DatelineSyntax

extension ArchiveReader {
  /// Gives a name another form in all contexts and topic lines, of event pages and of indexes.
  ///
  /// Where a context has the new name already, the old one goes; contexts and lists that were in order are so again. A
  /// name inside a longer one that the archive knows stays, and so do headlines and summaries.
  ///
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n*) in the number of links of the archive and the size of the pages that have the name.
  public func renamingEntity(_ old: [UInt8], to new: [UInt8]) throws(AuthoringRefusal) -> AuthoringPlan {
    try LineText.checkName(new)
    guard old != new else { throw .sameName }
    let name = PageFacts.Text(bytes: old[...])
    var draft = Draft(self)
    for document in documents(with: name) {
      if document.documentKind == .eventPage {
        try draft.rename(old, to: new, in: document)
      } else {
        try draft.changeIndex(document) { (draft, file) throws(AuthoringRefusal) in
          try draft.rename(old, to: new, in: file)
        }
      }
    }
    guard !draft.plan.changes.isEmpty else { throw .noSuchName(old, near: []) }
    let target = index.names[PageFacts.Text(bytes: new[...])]
    let tagged = target?.pages.count { index.pages[$0]?.document == .eventPage } ?? 0
    let others = (target?.topicCount ?? 0) + tagged
    if others > 0 { draft.remarks.append(.mergesNames(into: new, uses: others)) }
    let isTopic = (target?.topicCount ?? 0) + (index.names[name]?.topicCount ?? 0) > 0
    if new.contains(UInt8(ascii: ",")), !isTopic { draft.remarks.append(.ambiguousName(new)) }
    return draft.plan
  }

  /// The files that may have a name in a context or as a topic: event pages, and each index as its `index.md`.
  private func documents(with name: PageFacts.Text) -> [ArchivePath] {
    // Contexts are known by the pieces between their commas.
    let comma = zip(name.bytes, name.bytes.dropFirst()).enumerated().first {
      $1.0 == UInt8(ascii: ",") && $1.1 == UInt8(ascii: " ")
    }
    let piece = comma.map { PageFacts.Text(bytes: name.bytes[..<$0.offset]) } ?? name
    let places = Set(index.names[piece]?.pages ?? [])
    var seen: Set<ArchivePath> = []
    return index.pages.enumerated().compactMap { place, page in
      guard let page,
        places.contains(place) || page.topic == name || page.links.contains(where: { $0.hasTopic(name) })
      else { return nil }
      let document = page.path.documentKind == .eventPage ? page.path : page.path.sibling("index.md")
      return seen.insert(document).inserted ? document : nil
    }
  }
}

extension Draft {
  fileprivate mutating func rename(
    _ old: [UInt8], to new: [UInt8], in file: ArchivePath
  ) throws(AuthoringRefusal) {
    guard let tree = try tree(of: file) else { return }
    var revision = NameRevision(of: tree)
    for node in tree.nodes {
      if let context = Context(node) {
        guard let names = names(of: context, with: new, for: old) else { continue }
        revision.replaceNames(of: context, with: names)
      } else if let topic = TopicLine(node), topic.text?.bytes.elementsEqual(old) ?? false {
        revision.replaceText(of: topic, with: new)
      }
    }
    guard revision.count > 0 else { return }
    let edits = try required(of: file) { () throws(PageEditError) in try revision.edits() }
    guard try apply(edits, to: tree, file) else { return }
    note(.changesNames(revision.count), file)
    if tree.kind == .eventPage { try restoreOrder(in: file, before: tree) }
  }

  /// The names of a context with a new one for an old one; `nil` if the old one isn't there.
  private func names(of context: Context, with new: [UInt8], for old: [UInt8]) -> [[UInt8]]? {
    let tree = context.node.tree
    let known = ContextNames(context, in: archive.index)
    var names = known.names(alsoKnowing: [old, new]).map { Array(tree.bytes[$0]) }
    guard let place = names.firstIndex(of: old) else { return nil }
    names.removeAll { $0 == old }
    guard !names.contains(new) else { return names }
    // An index names things in an order of its own.
    let isSorted = tree.kind == .eventPage
    let target = isSorted ? names.firstIndex { new.lexicographicallyPrecedes($0) } ?? names.count : place
    names.insert(new, at: target)
    return names
  }
}
