import DatelineArchive
public import DatelineSyntax

extension ArchiveReader {
  /// Writes event pages that are given whole, and enters them in the indexes of their days and on the front page. Pages
  /// that are there already stay as they are, and their indexes too.
  /// Pages that an index can't list are left out of it with a word.
  ///
  /// - Parameter pages: the pages, in the order in which the indexes of their days are to list them.
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n* log *n*), where *n* is the number of pages and of days, and linear in what is written.
  public func adding(
    pages: [(path: PagePath, bytes: [UInt8])]
  ) throws(AuthoringRefusal) -> AuthoringPlan {
    var draft = Draft(self)
    var days: [CalendarDate: [PageFacts]] = [:]
    var given: [PagePath: Int] = [:]
    var different: [ArchivePath] = []
    for (place, (path, bytes)) in pages.enumerated() {
      let file = ArchivePath(path)
      guard !path.isDayIndex else { throw .notAnEventPage(file) }
      if let other = given[path] {
        guard pages[other].bytes == bytes else { throw .repeatedPage(file) }
        continue
      }
      given[path] = place
      if let present = try draft.text(of: file) {
        if present != bytes { different.append(file) }
        continue
      }
      guard bytes.count < UInt32.max else { throw .edit(file, .tooLarge) }
      try draft.set(file, bytes)
      draft.note(.createsPage, file)
      days[path.date, default: []].append(facts(of: bytes, at: file))
    }
    if let first = different.first { throw .pageDiffers(first, others: different.count - 1) }
    for (date, pages) in days.sorted(by: { $0.key < $1.key }) {
      if index.mainDialectIndex == nil { draft.dialectOfNewIndexes = usualDialect(of: pages) }
      let index = ArchivePath(indexOf: date)
      for page in pages where page.headline == nil {
        draft.leaveAlone(.unlisted(page.path, .noHeadline), index)
      }
      let listed = draft.listable(
        pages.filter { $0.headline != nil }, in: index, draft.dialectOfIndexes(near: date))
      if !listed.isEmpty { try draft.enter(listed, on: date) }
    }
    try draft.bringFrontPageAlong()
    return draft.plan
  }

  /// The dialect that most of the pages show; `nil` if none does.
  private func usualDialect(of pages: [PageFacts]) -> Dialect? {
    var counts = Array(repeating: 0, count: index.dialects.all.count)
    for page in pages {
      if let place = page.dialectIndex { counts[place] += 1 }
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { index.dialects.all[$0] }
  }
}
