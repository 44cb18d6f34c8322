import DatelineArchive
import DatelineSyntax

/// What is to become of the links to a page.
struct LinkRevision {
  /// The headline that a link's text has to equal to be replaced, and the new one.
  var headline: (old: [UInt8], new: [UInt8])?
  /// Where the links lead instead.
  var destination: PagePath?
  /// The indexes whose links stay.
  var indexesLeft: Set<ArchivePath> = []
}

extension Draft {
  /// Carries changes of pages through all links to them, on event pages, in indexes and on the front page.
  mutating func reviseLinks(_ revisions: [ArchivePath: LinkRevision]) throws(AuthoringRefusal) {
    var seen: Set<ArchivePath> = []
    for path in revisions.keys.sorted() {
      for document in documents(linkingTo: path) where seen.insert(document).inserted {
        if document.documentKind == .eventPage {
          try reviseLinks(in: document, of: document, revisions)
        } else {
          try changeIndex(document) { (draft, file) throws(AuthoringRefusal) in
            try draft.reviseLinks(in: file, of: document, revisions)
          }
        }
      }
    }
  }

  /// The files with links to a page: event pages, and each index as its `index.md`.
  func documents(linkingTo path: ArchivePath) -> [ArchivePath] {
    var seen: Set<ArchivePath> = []
    return archive.pages(linkingTo: path).compactMap { page in
      let document = page.path.documentKind == .eventPage ? page.path : page.path.sibling("index.md")
      return seen.insert(document).inserted ? document : nil
    }
  }

  /// - Parameter document: the file, or the index beside it of which it is the `README.md`.
  private mutating func reviseLinks(
    in file: ArchivePath, of document: ArchivePath, _ revisions: [ArchivePath: LinkRevision]
  ) throws(AuthoringRefusal) {
    guard let tree = try tree(of: file) else { return }
    var replacements: [LinkReplacement] = []
    for link in tree.links {
      guard let target = link.target, let revision = revisions[target],
        !revision.indexesLeft.contains(document)
      else { continue }
      replacements.append(replacement(of: link, revision, in: file))
    }
    let count = replacements.count { !$0.changesNothing }
    guard count > 0 else { return }
    let edits: EditSet
    do throws(PageEditError) {
      edits = try tree.replacing(replacements)
    } catch {
      leaveAlone(.edit(error), file)
      return
    }
    guard try apply(edits, to: tree, file) else { return }
    note(tree.kind == .dayIndex ? .changesEntries(count) : .changesLinks(count), file)
    if tree.kind == .eventPage { try restoreOrder(in: file, before: tree) }
  }

  private mutating func replacement(
    of link: Link, _ revision: LinkRevision, in file: ArchivePath
  ) -> LinkReplacement {
    var replacement = LinkReplacement(link)
    if let headline = revision.headline {
      let shown = Array(link.text?.bytes ?? [])
      if shown == headline.old {
        replacement.text = headline.new
      } else if shown != headline.new {
        leaveAlone(.otherLinkText(shown), file)
      }
    }
    replacement.destination = revision.destination.flatMap { link.destination(redirectedTo: $0) }
    return replacement
  }
}

extension LinkReplacement {
  /// Whether the link says and does already what it is to.
  fileprivate var changesNothing: Bool {
    (text.map { $0.elementsEqual(link.text?.bytes ?? []) } ?? true)
      && (destination.map { $0.elementsEqual(link.destination?.bytes ?? []) } ?? true)
  }
}

extension SyntaxTree {
  /// The links of related events, or of the entries of an index.
  var links: [Link] {
    switch kind {
    case .eventPage:
      EventPage(self).sections.filter { $0.node.kind == .relatedSection }
        .flatMap { $0.items.compactMap(\.link) }
    case .dayIndex:
      DayIndex(self).days.flatMap { $0.entries.compactMap(\.link) }
    }
  }

  /// Those of ``links`` that lead to a page.
  func links(to path: ArchivePath) -> [Link] { links.filter { $0.leads(to: path) } }
}

extension Link {
  /// The archive path that the link leads to.
  var target: ArchivePath? { destination.flatMap(ArchiveIndex.path(ofDestination:)) }

  /// Whether the link leads to a page, whatever prefix it has.
  func leads(to path: ArchivePath) -> Bool { target == path }

  /// The link's destination with another page in it, behind the prefix that it has.
  func destination(redirectedTo path: PagePath) -> [UInt8]? {
    guard let destination, let target else { return nil }
    return destination.bytes.dropLast(target.bytes.count) + path.archivePathBytes
  }
}
