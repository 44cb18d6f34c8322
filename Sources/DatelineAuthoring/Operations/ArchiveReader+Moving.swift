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
    let target = PagePath(date: date, name: place.name)
    let new = ArchivePath(target)
    guard try draft.text(of: new) == nil else { throw .pageExists(new) }

    try draft.edit(path, .changesDate(date)) { page, dialect throws(PageEditError) in
      try page.replacingDate(with: date, dialect: dialect)
    }
    try draft.edit(path, .changesLinks(1)) { page, _ throws(PageEditError) in
      try page.redirectingCurrentVersion(from: path, to: target)
    }
    let entries = try draft.entries(of: path, on: place.date)
    let own = ArchivePath(indexOf: place.date)
    try draft.reviseLinks(to: path, LinkRevision(destination: target), leaving: [own, .frontPage])
    try draft.movePage(path, to: target)
    try draft.takeOut(path, of: place.date)
    guard let text = try draft.text(of: new) else { return draft.plan }
    try draft.enter(facts(of: text, at: new), on: date, carrying: entries)
    try draft.bringFrontPageAlong()
    return draft.plan
  }
}

extension Draft {
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
