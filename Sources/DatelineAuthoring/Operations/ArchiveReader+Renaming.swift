public import DatelineArchive
import DatelineSyntax

extension ArchiveReader {
  /// Gives a page another headline and carries it through the archive.
  ///
  /// - Parameters:
  ///   - path: the page.
  ///   - headline: the new headline, which is taken as it is, blanks at its ends included.
  ///   - changesSlug: whether the file gets the name that follows from the new headline. By default published addresses
  ///     stay.
  ///   - timestamp: the time at which the version until now ends, as `2018-02-06 13:49:28`, for pages that list their
  ///     versions.
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n*) in the number of links of the archive.
  public func renaming(
    _ path: ArchivePath, headline: [UInt8], changesSlug: Bool = false, timestamp: String
  ) throws(AuthoringRefusal) -> AuthoringPlan {
    try LineText.checkHeadline(headline)
    var draft = Draft(self)
    let (page, place) = try draft.eventPage(at: path)
    guard let old = page.headline?.text.map({ Array($0.bytes) }) else {
      throw .edit(path, .missing(.headlineLine))
    }
    var target: PagePath?
    let dialect = draft.dialect(of: page.tree)
    guard !dialect.slug.slugForNewPage(headline: headline.span).isEmpty else { throw .noSlug }
    if changesSlug {
      let new = try self.place(of: headline, on: place.date, in: dialect)
      if new != place { target = new }
    }
    guard headline != old || target != nil else { throw .sameHeadline }
    if let target, try draft.text(of: ArchivePath(target)) != nil { throw .pageExists(ArchivePath(target)) }

    if headline != old {
      try draft.edit(path, .changesHeadline) { page, _ throws(PageEditError) in
        try page.replacingHeadline(with: headline)
      }
    }
    try draft.noteChange(of: path, headline, target ?? place, timestamp: timestamp)
    try draft.reviseLinks([
      path: LinkRevision(headline: (old: old, new: headline), destination: target)
    ])
    if let target { try draft.movePages([(path, target)]) }
    return draft.plan
  }
}

extension Draft {
  /// A page that is to be changed.
  mutating func eventPage(
    at path: ArchivePath
  ) throws(AuthoringRefusal) -> (page: EventPage, place: PagePath) {
    guard let tree = try tree(of: path) else { throw .noSuchPage(path) }
    guard tree.kind == .eventPage, let place = try? PagePath(archivePath: path.bytes.span) else {
      throw .notAnEventPage(path)
    }
    return (EventPage(tree), place)
  }

  /// Changes a page itself. What can't be done there refuses the whole.
  mutating func edit(
    _ path: ArchivePath, _ step: AuthoringStep.Kind,
    _ edits: (EventPage, Dialect) throws(PageEditError) -> EditSet
  ) throws(AuthoringRefusal) {
    guard let tree = try tree(of: path) else { throw .noSuchPage(path) }
    let set = try required(of: path) { () throws(PageEditError) in
      try edits(EventPage(tree), dialect(of: tree))
    }
    if try apply(set, to: tree, path) { note(step, path) }
  }

  /// Moves the files of pages, with the links of their lines `Formats:`.
  mutating func movePages(_ moves: [(path: ArchivePath, place: PagePath)]) throws(AuthoringRefusal) {
    var texts: [[UInt8]?] = []
    for (path, place) in moves {
      try edit(path, .changesFormats) { page, dialect throws(PageEditError) in
        try page.replacingFormats(with: place, dialect: dialect)
      }
      texts.append(try text(of: path))
    }
    // The place of one may be where another was.
    for (path, _) in moves { try set(path, nil) }
    for ((path, place), text) in zip(moves, texts) {
      try set(ArchivePath(place), text)
      note(.movesPage(to: ArchivePath(place)), path)
    }
  }

  /// Notes in `### Changes:`, if the page has it, that the page is another now.
  fileprivate mutating func noteChange(
    of path: ArchivePath, _ headline: [UInt8], _ place: PagePath, timestamp: String
  ) throws(AuthoringRefusal) {
    guard let tree = try tree(of: path), EventPage(tree).changes != nil else { return }
    let prefix = Array(dialect(of: tree).linkPrefix.utf8)
    let link = NewListItem.Link(text: headline, destination: place.linkDestination(prefix: prefix))
    let edits: EditSet
    do throws(PageEditError) {
      edits = try EventPage(tree).notingChange(to: link, timestamp: timestamp)
    } catch {
      // The list of versions is history; a page whose list is odd can be renamed all the same.
      leaveAlone(.edit(error), path)
      return
    }
    if try apply(edits, to: tree, path) { note(.notesChange, path) }
  }
}
