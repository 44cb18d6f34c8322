public import DatelineArchive
public import DatelineSyntax

extension ArchiveReader {
  /// Moves a page to another day: its file, date line and entry, and all links to it.
  ///
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n*) in the number of links of the archive.
  public func moving(_ path: ArchivePath, to date: CalendarDate) throws(AuthoringRefusal) -> AuthoringPlan {
    var draft = Draft(self)
    let (_, place) = try draft.eventPage(at: path)
    guard place.date != date else { throw .sameDay(date) }
    try draft.relocate([Relocation(path: path, place: place, target: PagePath(date: date, name: place.name))])
    return draft.plan
  }

  /// Gives pages other names, moves them to other days, or both: their files, date lines and entries, and all links to
  /// them. Pages can trade places.
  ///
  /// - Parameter targets: where each page is to be.
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n* · *m*), where *n* is the number of links of the archive and *m* that of the pages.
  public func relocating(_ targets: [ArchivePath: PagePath]) throws(AuthoringRefusal) -> AuthoringPlan {
    var draft = Draft(self)
    var relocations: [Relocation] = []
    for (path, target) in targets.sorted(by: { $0.key < $1.key }) {
      let (_, place) = try draft.eventPage(at: path)
      guard !target.isDayIndex else { throw .notAnEventPage(ArchivePath(target)) }
      if place != target { relocations.append(Relocation(path: path, place: place, target: target)) }
    }
    try draft.relocate(relocations)
    return draft.plan
  }
}

/// A page on its way.
private struct Relocation {
  let path: ArchivePath
  let place: PagePath
  let target: PagePath

  var newPath: ArchivePath { ArchivePath(target) }
  var changesDay: Bool { place.date != target.date }
}

extension Draft {
  /// Moves pages with all that goes with them. First everything is changed where it is, and then the files move: a page
  /// that moves can link to another one that does.
  fileprivate mutating func relocate(_ relocations: [Relocation]) throws(AuthoringRefusal) {
    var places = Set(relocations.map(\.newPath))
    guard places.count == relocations.count else {
      let double = relocations.first { places.remove($0.newPath) == nil }
      throw .pageExists(double?.newPath ?? .frontPage)
    }
    let sources = Set(relocations.map(\.path))
    for new in places.sorted() where !sources.contains(new) {
      guard try text(of: new) == nil else { throw .pageExists(new) }
    }
    var entries: [[NewIndexEntry]] = []
    var revisions: [ArchivePath: LinkRevision] = [:]
    for move in relocations {
      if move.changesDay {
        try edit(move.path, .changesDate(move.target.date)) { page, dialect throws(PageEditError) in
          try page.replacingDate(with: move.target.date, dialect: dialect)
        }
      }
      try edit(move.path, .changesLinks(1)) { page, _ throws(PageEditError) in
        try page.redirectingCurrentVersion(from: move.path, to: move.target)
      }
      entries.append(move.changesDay ? try self.entries(of: move.path, on: move.place.date) : [])
      revisions[move.path] = LinkRevision(
        destination: move.target,
        indexesLeft: move.changesDay ? [ArchivePath(indexOf: move.place.date), .frontPage] : [])
    }
    // All at once: a page can come to where another one was.
    try reviseLinks(revisions)
    try movePages(relocations.map { ($0.path, $0.target) })
    for move in relocations where move.changesDay { try takeOut(move.path, of: move.place.date) }
    for (move, entries) in zip(relocations, entries) where move.changesDay {
      guard let text = try text(of: move.newPath) else { continue }
      try enter(archive.facts(of: text, at: move.newPath), on: move.target.date, carrying: entries)
    }
    try bringFrontPageAlong()
  }

  /// The entries of a page, which go with it: their contexts, and in some dialects their topics, can't be made anew. Mostly
  /// that is one; of those that say the same, one goes.
  fileprivate mutating func entries(
    of path: ArchivePath, on date: CalendarDate
  ) throws(AuthoringRefusal) -> [NewIndexEntry] {
    guard let tree = try tree(of: ArchivePath(indexOf: date)) else { return [] }
    var seen: Set<NewIndexEntry> = []
    return tree.days.flatMap(\.entries).filter { $0.link?.leads(to: path) ?? false }
      .compactMap(NewIndexEntry.init).filter { seen.insert($0).inserted }
  }
}

extension EventPage {
  /// The edits that let the current version among the changes lead to the page's new place.
  fileprivate func redirectingCurrentVersion(
    from path: ArchivePath, to place: PagePath
  ) throws(PageEditError) -> EditSet {
    guard let link = changes?.items.reduce(nil, { $1.link ?? $0 }), link.leads(to: path),
      let destination = link.destination(redirectedTo: place)
    else { return EditSet() }
    return try link.replacingDestination(with: destination)
  }
}
