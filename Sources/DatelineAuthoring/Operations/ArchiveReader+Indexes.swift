import DatelineArchive
public import DatelineSyntax

extension ArchiveReader {
  /// Brings day indexes in line with the pages of their days: entries that are missing, stale, repeated or without a page
  /// change, links to the day before lead there, and `README.md` holds the same. Order and context lines stay, which
  /// can't be made anew. The front page follows.
  ///
  /// An index that can't be looked at is left alone, and the others are gone on with.
  ///
  /// - Parameter dates: the days; by default all.
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n*) in the size of the indexes.
  public func aligningIndexes(of dates: [CalendarDate]? = nil) throws(AuthoringRefusal) -> AuthoringPlan {
    var draft = Draft(self)
    draft.datesToAlign = Set(dates ?? index.dates)
    for date in dates ?? index.dates {
      guard let day = index.day(date), day.hasIndex || !day.pages.isEmpty else { throw .noSuchDay(date) }
      let pages = pages(of: date)
      for place in day.pages {
        if let page = index.pages[place], page.headline == nil {
          draft.leaveAlone(.unlisted(page.path, .noHeadline), ArchivePath(indexOf: date))
        }
      }
      try draft.attempt { (draft) throws(AuthoringRefusal) in try draft.align(date, with: pages) }
    }
    try draft.attempt { (draft) throws(AuthoringRefusal) in try draft.alignFrontPage(dates) }
    return draft.plan
  }

  /// The pages that an index can list.
  fileprivate func pages(of date: CalendarDate) -> [PageFacts] {
    (index.day(date)?.pages ?? []).compactMap { index.pages[$0] }.filter { $0.headline != nil }
  }
}

extension Draft {
  /// Does something that one damaged file must not keep the rest from.
  fileprivate mutating func attempt(
    _ body: (inout Draft) throws(AuthoringRefusal) -> Void
  ) throws(AuthoringRefusal) {
    do throws(AuthoringRefusal) {
      try body(&self)
    } catch {
      switch error {
      case .edit(let file, let problem): leaveAlone(.unchangedIndex(problem), file)
      case .unreadable(let problem): leaveAlone(.unreadable(problem), problem.path)
      case .mergeConflict(let file, let line): leaveAlone(.mergeConflict(line: line), file)
      default: throw error
      }
    }
  }

  fileprivate mutating func align(
    _ date: CalendarDate, with pages: [PageFacts]
  ) throws(AuthoringRefusal) {
    let path = ArchivePath(indexOf: date)
    let readme = path.sibling("README.md")
    // If one of the two can't be looked at, neither is changed.
    let hasIndex = try tree(of: path) != nil
    if !isPassedOver(readme) { _ = try tree(of: readme) }
    if !hasIndex, try !takeReadmeAsIndex(of: date) {
      let pages = listable(pages, in: path, dialectOfIndexes(near: date))
      if !pages.isEmpty { try createIndex(of: date, listing: pages) }
      return
    }
    try changeIndex(path) { (draft, file) throws(AuthoringRefusal) in
      try draft.align(file, of: date, with: pages)
      try draft.alignPreviousDay(of: date, in: file)
    }
    try alignReadme(beside: path) { (tree) in tree.day(date, in: path) != nil }
  }

  /// Brings the front page in line: the days that it lists, and their entries.
  fileprivate mutating func alignFrontPage(_ dates: [CalendarDate]?) throws(AuthoringRefusal) {
    guard frontPage != nil else { return }
    try bringFrontPageAlong(always: dates == nil)
    let wanted = dates.map(Set.init)
    try changeIndex(.frontPage) { (draft, file) throws(AuthoringRefusal) in
      for date in try draft.tree(of: file)?.listedDates ?? [] where wanted?.contains(date) ?? true {
        // The heading of the link to the day before has no entries.
        guard try draft.tree(of: file)?.day(date, in: file) != nil else { continue }
        try draft.align(file, of: date, with: draft.archive.pages(of: date))
      }
    }
    try alignReadme(beside: .frontPage) { (tree) in tree.listsDays }
  }

  /// Lets the last heading of an index lead to the nearest day before, if the archive's indexes have such a heading.
  private mutating func alignPreviousDay(
    of date: CalendarDate, in file: ArchivePath
  ) throws(AuthoringRefusal) {
    // What has no earlier day may be a part of a larger archive.
    guard let tree = try tree(of: file), let earlier = indexedDays.last(before: date) else { return }
    let index = DayIndex(tree)
    if let link = index.previousDay {
      guard !link.leads(to: ArchivePath(indexOf: earlier)) else { return }
      let heading = index.days.lazy.compactMap(\.heading).last { $0.link?.node == link.node }
      if let heading, tree.suppressedLines.contains(heading.node.position) {
        leaveAlone(.suppressedLine(Array(link.destination?.bytes ?? [])), file)
        return
      }
    } else {
      guard index.days.count == 1, isPreviousDayUsual(around: date) else { return }
    }
    let edits = try required(of: file) { () throws(PageEditError) in
      try index.replacingPreviousDay(with: earlier, dialect: dialect(of: tree))
    }
    if try apply(edits, to: tree, file) { note(.changesPreviousDay(earlier), file) }
  }

  /// Whether the index before or after a day has a heading besides its own.
  private func isPreviousDayUsual(around date: CalendarDate) -> Bool {
    [formerlyIndexedDays.last(before: date), formerlyIndexedDays.first(after: date)].contains { day in
      guard let place = day.flatMap({ archive.index.day($0)?.index }) else { return false }
      return archive.index.pages[place].map { $0.dayCount > 1 } ?? false
    }
  }

  /// Lets `README.md` and the index be the same again, where the one has all the lines of the other.
  private mutating func alignReadme(
    beside path: ArchivePath, where isIndex: (SyntaxTree) -> Bool
  ) throws(AuthoringRefusal) {
    let readme = path.sibling("README.md")
    guard !isPassedOver(readme), let text = try text(of: path) else { return }
    guard let copy = try self.text(of: readme) else {
      guard keepsReadmes, path != .frontPage else { return }
      try set(readme, text)
      note(.createsIndex, readme)
      return
    }
    guard copy != text else { return }
    // The README of a repository need not be a front page.
    if path == .frontPage, try !(tree(of: readme).map(isIndex) ?? false) { return }
    if LineText.hasLines(text, of: copy) {
      try set(readme, text)
      note(.copiesIndex, readme)
    } else if LineText.hasLines(copy, of: text), try tree(of: path).map(isIndex) ?? false {
      try set(path, copy)
      note(.copiesReadme, path)
    } else {
      leaveAlone(.differingReadme, readme)
    }
  }

  fileprivate mutating func align(
    _ file: ArchivePath, of date: CalendarDate, with pages: [PageFacts]
  ) throws(AuthoringRefusal) {
    guard let (tree, day) = try day(date, in: file) else { return }
    let dialect = dialect(of: tree)
    let entries = day.entries
    let suppressed = tree.suppressedLines
    var revision = DayRevision()
    let listed = try listed(entries, on: date, by: pages, in: file, &revision)
    let kept = best(of: entries, listed, in: file, &revision)

    var topic: [UInt8]?
    var topicOfRemoved: [UInt8]?
    for (position, entry) in entries.enumerated() {
      let own = entry.topic.map { Array($0.text?.bytes ?? []) }
      // The topic line of what goes stays for those below that have none.
      guard !revision.removed.contains(position) else {
        topicOfRemoved = own ?? topicOfRemoved
        continue
      }
      topic = own ?? topicOfRemoved ?? topic
      topicOfRemoved = nil
      guard let page = kept[position], let old = NewIndexEntry(entry) else { continue }
      var new = aligned(old, entry, with: page, below: topic, dialect)
      if page.isHeadlineDoubtful {
        if new != old { leaveAlone(.doubtfulHeadline(page.path), file) }
        continue
      }
      if new.keepLines(of: old, in: entry, suppressed: suppressed) {
        leaveAlone(.suppressedLine(old.link.destination), file)
      }
      if new != old { revision.replaced[position] = new }
      topic = new.topic ?? topic
    }
    // An entry that stands below the heading of another day is one all the same.
    let isOfDay = Set(entries.map(\.node.position))
    let others = tree.days.flatMap(\.entries).filter { !isOfDay.contains($0.node.position) }
    let present = Set(kept.values.map(\.path)).union(others.compactMap { $0.link?.target })
    for page in pages where !present.contains(page.path) {
      if let reason = page.isHeadlineDoubtful ? .doubtfulHeadline : unlistable(page, in: dialect) {
        leaveAlone(.unlisted(page.path, reason), file)
        continue
      }
      revision.added.append(NewIndexEntry(of: page, below: topic, in: dialect))
      topic = revision.added.last?.topic ?? topic
    }
    revision.keepTopics(of: entries, in: dialect)
    try revise(day, revision, dialect, file)
  }

  /// The page of each entry, by place. Entries without one are marked for removal, others left alone.
  private mutating func listed(
    _ entries: [DayIndex.Entry], on date: CalendarDate, by pages: [PageFacts], in file: ArchivePath,
    _ revision: inout DayRevision
  ) throws(AuthoringRefusal) -> [Int: PageFacts] {
    let byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var listed: [Int: PageFacts] = [:]
    for (position, entry) in entries.enumerated() {
      guard let link = entry.link, link.isFinished else {
        leaveAlone(.entry(withoutLink: entry), file)
        continue
      }
      guard let target = link.target else {
        leaveAlone(.foreignEntry(Array(link.destination?.bytes ?? [])), file)
        continue
      }
      if let page = byPath[target] {
        listed[position] = page
      } else if (try? PagePath.Components(archivePath: target.bytes.span))?.date != date
        || target.documentKind == .dayIndex
      {
        leaveAlone(.foreignEntry(Array(link.destination?.bytes ?? [])), file)
      } else {
        // A page that can't be read is there all the same.
        do throws(AuthoringRefusal) {
          guard try text(of: target) == nil else { continue }
          if entry.node.wordsOutOfPlace == nil {
            revision.removed.insert(position)
          } else {
            leaveAlone(.entryWithOwnWords(Array(link.destination?.bytes ?? [])), file)
          }
        } catch {
          if case .unreadable(let problem) = error { leaveAlone(.unreadable(problem), target) }
        }
      }
    }
    return listed
  }

  /// Of the entries of each page the one that shows it best. Others are marked for removal if they say no more than it,
  /// else left alone.
  private mutating func best(
    of entries: [DayIndex.Entry], _ listed: [Int: PageFacts], in file: ArchivePath,
    _ revision: inout DayRevision
  ) -> [Int: PageFacts] {
    var best: [ArchivePath: (position: Int, score: Int)] = [:]
    var kept = listed
    var topic: [UInt8] = []
    for (position, entry) in entries.enumerated() {
      if let own = entry.topic { topic = Array(own.text?.bytes ?? []) }
      guard let page = listed[position] else { continue }
      let showsHeadline = page.headline?.bytes.elementsEqual(entry.link?.text?.bytes ?? []) ?? false
      let score = (showsHeadline ? 2 : 0) + (topic == page.topic?.bytes ?? [] ? 1 : 0)
      if let other = best[page.path] {
        let loser = other.score < score ? other.position : position
        kept[loser] = nil
        if loser == position { continue }
      }
      best[page.path] = (position, score)
    }
    for (position, entry) in entries.enumerated() where kept[position] == nil {
      guard let page = listed[position], let first = best[page.path]?.position else { continue }
      if saysMore(entry, than: entries[first], of: page) {
        leaveAlone(.entryWithOwnWords(Array(entry.link?.destination?.bytes ?? [])), file)
      } else {
        revision.removed.insert(position)
      }
    }
    return kept
  }

  /// Whether an entry of a page has words that neither the page nor another entry of it has.
  private func saysMore(_ entry: DayIndex.Entry, than other: DayIndex.Entry, of page: PageFacts) -> Bool {
    guard entry.node.wordsOutOfPlace == nil else { return true }
    guard let own = NewIndexEntry(entry) else { return false }
    if page.topic == nil, let topic = own.topic, !topic.isEmpty {
      if !topic.elementsEqual(other.topic?.text?.bytes ?? []) { return true }
    }
    if case .none = own.text { return false }
    if let summary = page.summary?.bytes, entry.showsSummary(summary) { return false }
    return own.text != NewIndexEntry(other)?.text
  }

  /// What an entry should say.
  private func aligned(
    _ old: NewIndexEntry, _ entry: DayIndex.Entry, with page: PageFacts, below topic: [UInt8]?,
    _ dialect: Dialect
  ) -> NewIndexEntry {
    var new = old
    if let headline = page.headline { new.link.text = headline.bytes }
    if let own = page.topic?.bytes {
      if new.topic != nil || (dialect.topicLine == .required && topic != own) { new.topic = own }
    }
    if case .summary = old.text, let summary = page.summary?.bytes, !entry.showsSummary(summary) {
      new.text = .summary(summary)
    }
    return new
  }
}

extension LeftAlone.Reason {
  /// The note on an entry that leads nowhere.
  fileprivate static func entry(withoutLink entry: DayIndex.Entry) -> LeftAlone.Reason {
    if entry.heading == nil, let topic = entry.topic {
      return .topicWithoutEntry(Array(topic.text?.bytes ?? []))
    }
    let bytes = entry.node.tree.bytes
    return .entryWithoutLink(line: LineIndex(bytes.span).line(containing: entry.range.lowerBound) + 1)
  }
}

extension NewIndexEntry {
  /// Takes back what would change a suppressed line of an entry. Returns whether anything would.
  fileprivate mutating func keepLines(
    of old: NewIndexEntry, in entry: DayIndex.Entry, suppressed: Set<Int>
  ) -> Bool {
    func isSuppressed(_ line: SyntaxNode?) -> Bool {
      line.map { suppressed.contains($0.position) } ?? false
    }
    let wanted = self
    if isSuppressed(entry.topic?.node) { topic = old.topic }
    if isSuppressed(entry.heading) { link = old.link }
    if isSuppressed(entry.node.child(.entrySummary)) { text = old.text }
    return self != wanted
  }
}

extension SyntaxTree {
  /// The positions of the lines that end with a suppression comment or stand below a line that is one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  fileprivate var suppressedLines: Set<Int> {
    var suppressed: Set<Int> = []
    var line: Int?
    var isBelowComment = false
    for node in root.descendants {
      switch node.kind {
      case .suppressionLine:
        isBelowComment = true
        line = nil
      case .blankLine: break
      case .topicLine, .dayHeading, .entryHeading, .entrySummary, .entryContext, .unexpectedLine:
        line = node.position
        if isBelowComment { suppressed.insert(node.position) }
        isBelowComment = false
      case .suppression:
        if let line { suppressed.insert(line) }
      default: break
      }
    }
    return suppressed
  }
}
