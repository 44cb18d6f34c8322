import DatelineArchive
import DatelineSyntax

extension Draft {
  // MARK: Entering

  /// Enters a page in the index of its day, which is made for all pages of the day if there is none, and on the front page if that has the day.
  ///
  /// - Parameters:
  ///   - page: the page as it will be.
  ///   - old: the entries that the page has had elsewhere: their texts, and their topics if the page has none, go with it.
  mutating func enter(
    _ page: PageFacts, on date: CalendarDate, carrying old: [NewIndexEntry] = []
  ) throws(AuthoringRefusal) {
    try enter([page], on: date, carrying: old)
  }

  /// Enters pages of one day, as ``enter(_:on:carrying:)`` does.
  mutating func enter(
    _ pages: [PageFacts], on date: CalendarDate, carrying old: [NewIndexEntry] = []
  ) throws(AuthoringRefusal) {
    let index = ArchivePath(indexOf: date)
    let dialect = dialectOfIndexes(near: date)
    for page in pages {
      if let reason = unlistable(page, in: dialect) { throw .unlistable(page.path, reason) }
    }
    let entered = Set(pages.map(\.path))
    if try self.text(of: index) == nil {
      // A new index lists the pages that the day has already.
      let others = listable(
        (archive.index.day(date)?.pages ?? []).compactMap { archive.index.pages[$0] }.filter {
          $0.headline != nil && !entered.contains($0.path) && !isGone($0.path)
        }, in: index, dialect)
      if try takeReadmeAsIndex(of: date) {
        try changeIndex(index) { (draft, file) throws(AuthoringRefusal) in
          try draft.addEntries(others, on: date, to: file)
        }
      } else if others.isEmpty {
        try createIndex(of: date, listing: pages, carrying: old)
      } else {
        try createIndex(of: date, listing: others)
      }
    }
    try changeIndex(index) { (draft, file) throws(AuthoringRefusal) in
      try draft.addEntries(pages, on: date, to: file, carrying: old)
    }
    guard frontPage != nil else { return }
    try changeIndex(.frontPage) { (draft, file) throws(AuthoringRefusal) in
      guard let tree = try draft.tree(of: file), tree.day(date, in: file) != nil else { return }
      try draft.addEntries(pages, on: date, to: file, carrying: old)
    }
  }

  /// Makes the index of a day, and lets the day after lead to it.
  mutating func createIndex(
    of date: CalendarDate, listing pages: [PageFacts], carrying old: [NewIndexEntry] = []
  ) throws(AuthoringRefusal) {
    let path = ArchivePath(indexOf: date)
    let readme = path.sibling("README.md")
    let earlier = indexedDays.last(before: date)
    let dialect = dialectOfIndexes(near: date)
    var topic: [UInt8]?
    var entries: [NewIndexEntry] = []
    for page in pages {
      append(page, carrying: old, to: &entries, below: &topic, in: dialect)
    }
    let bytes = try required(of: path) { () throws(PageEditError) in
      try NewDayIndex(date: date, previousDay: earlier, entries: entries)
        .written(in: dialect, dialects: archive.index.dialects)
    }
    try set(path, bytes)
    note(.createsIndex, path)
    if isPassedOver(readme) {
      // It shows the index by itself, or something else on purpose.
    } else if try self.text(of: readme) == nil {
      if keepsReadmes {
        try set(readme, bytes)
        note(.createsIndex, readme)
      }
    } else {
      try addEntries(pages, on: date, to: readme, carrying: old)
    }
    try enterDay(date)
  }

  /// Writes the index of a day that has only a `README.md`, which holds the order, topics and contexts, as its copy.
  ///
  /// - Returns: whether there is an index now.
  mutating func takeReadmeAsIndex(of date: CalendarDate) throws(AuthoringRefusal) -> Bool {
    let path = ArchivePath(indexOf: date)
    let readme = path.sibling("README.md")
    guard !isPassedOver(readme), let tree = try tree(of: readme), let day = tree.day(date, in: readme),
      !day.entries.isEmpty || day.heading?.link?.leads(to: path) ?? false
    else { return false }
    try set(path, tree.bytes)
    note(.createsIndex, path)
    try enterDay(date)
    return true
  }

  /// Lets the day after a new index lead to it.
  private mutating func enterDay(_ date: CalendarDate) throws(AuthoringRefusal) {
    let earlier = indexedDays.last(before: date)
    indexedDays.insert(date)
    if let later = indexedDays.first(after: date) {
      try changePreviousDay(of: later, from: earlier, to: date)
    }
  }

  /// The tree of an index and a day in it; `nil` if there is no such file, or it has no heading for the day, which is noted.
  mutating func day(
    _ date: CalendarDate, in file: ArchivePath
  ) throws(AuthoringRefusal) -> (tree: SyntaxTree, day: DayIndex.Day)? {
    guard let tree = try tree(of: file) else { return nil }
    guard let day = tree.day(date, in: file) else {
      leaveAlone(.noDay(date), file)
      return nil
    }
    return (tree, day)
  }

  /// Adds entries behind the others of a day.
  mutating func addEntries(
    _ pages: [PageFacts], on date: CalendarDate, to file: ArchivePath, carrying old: [NewIndexEntry] = []
  ) throws(AuthoringRefusal) {
    guard let (tree, day) = try day(date, in: file) else { return }
    let dialect = dialect(of: tree)
    var revision = DayRevision()
    let entries = day.entries
    let listed = Set(entries.compactMap { $0.link?.target })
    var topic = entries.last { $0.topic != nil }?.topic.map { Array($0.text?.bytes ?? []) }
    for page in pages where !listed.contains(page.path) {
      append(page, carrying: old, to: &revision.added, below: &topic, in: dialect)
    }
    try revise(day, revision, dialect, file)
  }

  /// Carries a revision out and tells of it.
  mutating func revise(
    _ day: DayIndex.Day, _ revision: DayRevision, _ dialect: Dialect, _ file: ArchivePath
  ) throws(AuthoringRefusal) {
    guard !revision.isEmpty else { return }
    let edits = try required(of: file) { () throws(PageEditError) in
      try day.revising(revision, dialect: dialect)
    }
    try apply(edits, to: day.node.tree, file)
    if !revision.removed.isEmpty { note(.removesEntries(revision.removed.count), file) }
    if !revision.replaced.isEmpty { note(.changesEntries(revision.replaced.count), file) }
    if !revision.added.isEmpty { note(.addsEntries(revision.added.count), file) }
  }

  /// Appends the entries that a page has had elsewhere, or one if it has had none.
  private func append(
    _ page: PageFacts, carrying old: [NewIndexEntry], to entries: inout [NewIndexEntry],
    below topic: inout [UInt8]?, in dialect: Dialect
  ) {
    for old in old.isEmpty ? [nil] : old.map(Optional.some) {
      let entry = NewIndexEntry(of: page, below: topic, in: dialect, carrying: old)
      entries.append(entry)
      topic = entry.topic ?? topic
    }
  }

  /// Why a page can't be listed in an index; `nil` if it can.
  func unlistable(_ page: PageFacts, in dialect: Dialect) -> LeftAlone.Unlistable? {
    guard let date = page.date, String(validating: page.path.bytes, as: UTF8.self) != nil,
      // They are read back, but are no text.
      !page.path.bytes.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { return .fileName }
    var entry = NewIndexEntry(of: page, below: nil, in: dialect)
    func isReadBack() -> Bool {
      let index = NewDayIndex(date: date, previousDay: nil, entries: [entry])
      return (try? index.written(in: dialect, dialects: archive.index.dialects)) != nil
    }
    if isReadBack() { return nil }
    entry = NewIndexEntry(link: NewListItem.Link(text: Array("A".utf8), destination: entry.link.destination))
    return isReadBack() ? .words : .fileName
  }

  /// The pages that an index can list. Others are noted.
  mutating func listable(
    _ pages: [PageFacts], in file: ArchivePath, _ dialect: Dialect
  ) -> [PageFacts] {
    pages.filter { page in
      guard let reason = unlistable(page, in: dialect) else { return true }
      leaveAlone(.unlisted(page.path, reason), file)
      return false
    }
  }

  /// The dialect in which the index nearest to a day is written.
  func dialectOfIndexes(near date: CalendarDate) -> Dialect {
    let index = archive.index
    let near = [indexedDays.last(before: date), indexedDays.first(after: date)].compactMap(\.self)
    for day in near {
      if let place = index.day(day)?.index, let dialect = index.pages[place]?.dialectIndex {
        return index.dialects.all[dialect]
      }
    }
    return dialectOfNewIndexes ?? archive.dialect
  }

  // MARK: Leaving

  /// Takes a page out of the index of its day and off the front page. An index of which nothing is left goes, and the day
  /// after leads to the day before it.
  mutating func takeOut(_ path: ArchivePath, of date: CalendarDate) throws(AuthoringRefusal) {
    let index = ArchivePath(indexOf: date)
    // Of other days nothing is known here, but that no page of this one is left.
    let isLast =
      archive.index.day(date)?.pages.allSatisfy { place in
        archive.index.pages[place].map { $0.path == path || isGone($0.path) } ?? true
      } ?? true
    try changeIndex(index) { (draft, file) throws(AuthoringRefusal) in
      if isLast, let tree = try draft.tree(of: file),
        tree.days.allSatisfy({ $0.entries.allSatisfy { $0.link?.leads(to: path) ?? false } })
      {
        try draft.checkNothingIsLost(with: tree.root, in: file)
      }
      try draft.removeEntries(of: path, from: file)
      guard isLast, let tree = try draft.tree(of: file) else { return }
      guard DayIndex(tree).days.allSatisfy(\.entries.isEmpty) else { return }
      try draft.set(file, nil)
      draft.note(.removesIndex, file)
    }
    if frontPage != nil {
      try changeIndex(.frontPage) { (draft, file) throws(AuthoringRefusal) in
        try draft.removeEntries(of: path, from: file)
      }
    }
    guard archive.index.day(date)?.index != nil, try text(of: index) == nil else { return }
    indexedDays.remove(date)
    if let later = indexedDays.first(after: date) {
      try changePreviousDay(of: later, from: date, to: indexedDays.last(before: date))
    }
  }

  /// Removes the entries of a page from an index.
  ///
  /// - Throws: `AuthoringRefusal.indexWords` where words would be lost that no page has.
  mutating func removeEntries(of path: ArchivePath, from file: ArchivePath) throws(AuthoringRefusal) {
    for day in try tree(of: file)?.days ?? [] {
      for entry in day.entries where entry.link?.leads(to: path) ?? false {
        try checkNothingIsLost(with: entry.node, in: file)
      }
    }
    while let tree = try tree(of: file) {
      let wanted = tree.days.first { $0.entries.contains { $0.link?.leads(to: path) ?? false } }
      guard let wanted else { return }
      var revision = DayRevision()
      let entries = wanted.entries
      for (position, entry) in entries.enumerated() where entry.link?.leads(to: path) ?? false {
        revision.removed.insert(position)
      }
      let dialect = dialect(of: tree)
      revision.keepTopics(of: entries, in: dialect)
      try revise(wanted, revision, dialect, file)
    }
  }

  /// Refuses to let a node go with which words would be lost.
  private func checkNothingIsLost(with node: SyntaxNode, in file: ArchivePath) throws(AuthoringRefusal) {
    guard let words = node.wordsOutOfPlace else { return }
    let line = LineIndex(node.tree.bytes.span).line(containing: words.range.lowerBound) + 1
    throw .indexWords(file, line: line, words: LineText.trimmed(words.bytes))
  }

  // MARK: The day before

  /// Lets the index of a day lead to another day as the one before, if it has led where it should until now.
  mutating func changePreviousDay(
    of date: CalendarDate, from old: CalendarDate?, to new: CalendarDate?
  ) throws(AuthoringRefusal) {
    try changeIndex(ArchivePath(indexOf: date)) { (draft, file) throws(AuthoringRefusal) in
      guard let tree = try draft.tree(of: file) else { return }
      let index = DayIndex(tree)
      if let new, index.previousDay?.leads(to: ArchivePath(indexOf: new)) ?? false { return }
      guard index.previousDay?.target == old.map(ArchivePath.init(indexOf:)) else {
        if !draft.datesToAlign.contains(date) { draft.leaveAlone(.otherPreviousDay, file) }
        return
      }
      let edits = try draft.required(of: file) { () throws(PageEditError) in
        guard let new else { return try index.removingPreviousDay() }
        return try index.replacingPreviousDay(with: new, dialect: draft.dialect(of: tree))
      }
      if try draft.apply(edits, to: tree, file) { draft.note(.changesPreviousDay(new), file) }
    }
  }
}

extension DayRevision {
  /// Lets the topic lines of removed entries stay where entries below have none of their own.
  mutating func keepTopics(of entries: [DayIndex.Entry], in dialect: Dialect) {
    guard dialect.topicLine == .required else { return }
    var topic: Int?
    for (position, entry) in entries.enumerated() {
      if entry.topic != nil { topic = removed.contains(position) ? position : nil }
      if !removed.contains(position), entry.topic == nil, replaced[position]?.topic == nil, let kept = topic {
        keptTopics.insert(kept)
        topic = nil
      }
    }
  }
}

extension SyntaxNode {
  /// The first words of an index that its views don't show: what can't be placed, or a suppression comment.
  var wordsOutOfPlace: SyntaxNode? {
    descendants.first { $0.kind == .unexpectedText || $0.kind == .suppression }
  }
}

extension SyntaxTree {
  var days: [DayIndex.Day] { DayIndex(self).days }

  /// The part of an index that lists a day: that under the heading which leads to it, of a day index else the first.
  func day(_ date: CalendarDate, in file: ArchivePath) -> DayIndex.Day? {
    let index = ArchivePath(indexOf: date)
    let days = days
    let previous = DayIndex(self).previousDay?.node
    let own = days.first { day in
      guard let link = day.heading?.link, link.node != previous else { return false }
      return link.leads(to: index)
    }
    return own ?? (file.sibling("index.md") == index ? days.first : nil)
  }
}
