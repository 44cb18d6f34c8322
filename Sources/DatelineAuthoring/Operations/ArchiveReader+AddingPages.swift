import DatelineArchive
import DatelineSyntax

extension ArchiveReader {
  /// Writes event pages that are given whole, and enters them in the indexes of their days and on the front page. Pages
  /// that are there already stay as they are, and their indexes too.
  /// Pages that an index can't list are left out of it with a word.
  ///
  /// - Parameter pages: the pages, in the order in which the indexes of their days are to list them.
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n* log *n*), where *n* is the number of pages and of days, and linear in what is written.
  public func adding(pages: [GivenPage]) throws(AuthoringRefusal) -> AuthoringPlan {
    var draft = Draft(self)
    var days: [CalendarDate: [PageFacts]] = [:]
    var dialects: [CalendarDate: [Int]] = [:]
    var given: [PagePath: Int] = [:]
    var different: [ArchivePath] = []
    for (place, page) in pages.enumerated() {
      let (path, bytes) = (page.path, page.bytes)
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
      let facts = facts(of: bytes, at: file)
      days[path.date, default: []].append(facts)
      if let dialect = page.dialect.flatMap(place(ofDialect:)) ?? facts.dialectIndex {
        dialects[path.date, default: []].append(dialect)
      }
    }
    if let first = different.first { throw .pageDiffers(first, others: different.count - 1) }
    for (date, pages) in days.sorted(by: { $0.key < $1.key }) {
      if index.mainDialectIndex == nil { draft.dialectOfNewIndexes = usual(dialects[date] ?? []) }
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

  private func place(ofDialect id: String) -> Int? { index.dialects.all.firstIndex { $0.id == id } }

  /// The dialect that most pages have; `nil` if none is known.
  private func usual(_ places: [Int]) -> Dialect? {
    var counts = Array(repeating: 0, count: index.dialects.all.count)
    for place in places { counts[place] += 1 }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { index.dialects.all[$0] }
  }
}
