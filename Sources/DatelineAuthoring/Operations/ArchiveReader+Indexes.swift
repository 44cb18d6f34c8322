import DatelineArchive
public import DatelineSyntax

extension ArchiveReader {
  /// Brings day indexes in line with the pages of their days: entries that are missing, stale, repeated or without a page
  /// change. Order and context lines stay, which can't be made anew.
  ///
  /// - Parameter dates: the days; by default all.
  /// - Throws: why nothing is to be done.
  /// - Complexity: O(*n*) in the size of the indexes.
  public func aligningIndexes(of dates: [CalendarDate]? = nil) throws(AuthoringRefusal) -> AuthoringPlan {
    var draft = Draft(self)
    for date in dates ?? index.dates {
      guard let day = index.day(date), day.index != nil || !day.pages.isEmpty else { throw .noSuchDay(date) }
      let pages = day.pages.compactMap { index.pages[$0] }.filter { page in
        if page.headline == nil { draft.leaveAlone(.edit(.missing(.headlineLine)), page.path) }
        return page.headline != nil
      }
      do throws(AuthoringRefusal) {
        try draft.align(date, with: pages)
      } catch {
        // One damaged index doesn't stop the others.
        guard case .edit(let file, let problem) = error else { throw error }
        draft.leaveAlone(.edit(problem), file)
      }
    }
    return draft.plan
  }
}

extension Draft {
  fileprivate mutating func align(
    _ date: CalendarDate, with pages: [PageFacts]
  ) throws(AuthoringRefusal) {
    let path = ArchivePath(indexOf: date)
    if try text(of: path) == nil, try !takeReadmeAsIndex(of: date) {
      if !pages.isEmpty { try createIndex(of: date, listing: pages) }
      return
    }
    try changeIndex(path) { (draft, file) throws(AuthoringRefusal) in
      try draft.align(file, of: date, with: pages)
    }
    let readme = path.sibling("README.md")
    guard !isPassedOver(readme) else { return }
    if let copy = try text(of: readme) {
      if copy != (try text(of: path)) { leaveAlone(.differingReadme, readme) }
    } else {
      leaveAlone(.missingReadme, path)
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
      if new.keepLines(of: old, in: entry, suppressed: suppressed) {
        leaveAlone(.suppressedLine(old.link.destination), file)
      }
      if new != old { revision.replaced[position] = new }
      topic = new.topic ?? topic
    }
    let present = Set(kept.values.map(\.path))
    for page in pages where !present.contains(page.path) {
      revision.added.append(self.entry(of: page, below: topic, in: dialect))
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
      guard let link = entry.link, link.isFinished, let target = link.target else {
        leaveAlone(.foreignEntry(Array(entry.link?.destination?.bytes ?? [])), file)
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
