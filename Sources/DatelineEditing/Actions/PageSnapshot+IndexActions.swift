import DatelineArchive
import DatelineAuthoring
import DatelineRules
import DatelineSyntax

extension PageSnapshot {
  // MARK: The day's index

  /// What brings the page's day and its index together.
  func indexActions(at place: ActionPlace) -> [CodeAction] {
    guard let index, let date = day, let known = index.day(date) else { return [] }
    var actions: [CodeAction] = []
    if !known.hasIndex {
      let missing = place.touched(by: .missingDayIndex)
      return [
        CodeAction(
          "Write the index of \(date)", missing.isEmpty ? .source : .quickFix, ends: missing,
          isPreferred: !missing.isEmpty, .alignIndex)
      ]
    }
    if tree.kind == .eventPage, place.findings.contains(where: { $0.actionRule == .unlistedPage }) {
      let unlisted = place.touched(by: .unlistedPage)
      actions.append(
        CodeAction(
          "Add this page to the index of \(date)", unlisted.isEmpty ? .source : .quickFix, ends: unlisted,
          isPreferred: !unlisted.isEmpty, .enterInIndex))
    }
    // Below a topic without an entry none can be added.
    let isWhole = !place.findings.contains { $0.actionRule == .malformedEntry }
    let missing = place.touched(by: .missingEntry).filter { finding in
      guard isWhole else { return false }
      return finding.diagnostic.related.first.flatMap { index[$0.file] }
        .map { $0.headline != nil && !$0.isHeadlineDoubtful } ?? false
    }
    actions.append(
      CodeAction(
        tree.kind == .dayIndex
          ? "Bring this index in line with the pages of its day"
          : "Bring the index of \(date) in line with the pages of its day",
        missing.isEmpty ? .source : .quickFix, ends: missing, isPreferred: !missing.isEmpty, .alignIndex))
    return actions
  }

  /// The day of the page, or of which it is the index.
  private var day: CalendarDate? {
    guard document.path.isInArchive else { return nil }
    return (try? PagePath(archivePath: document.path.bytes.span))?.date
  }

  func enteringInIndex() throws(ChangeRefusal) -> WorkspaceChange {
    guard let archive else { throw .noArchive }
    return try archive.change { (reader) throws(AuthoringRefusal) in try reader.entering(document.path) }
  }

  func aligningIndex() throws(ChangeRefusal) -> WorkspaceChange {
    guard let archive, let day else { throw .noArchive }
    return try archive.change { (reader) throws(AuthoringRefusal) in try reader.aligningIndexes(of: [day]) }
  }

  // MARK: Missing pages

  /// What writes the pages to which broken links lead.
  func pageCreations(at place: ActionPlace) -> [CodeAction] {
    let findings = place.touched(by: .brokenRelatedLink) + place.touched(by: .entryWithoutPage)
    return findings.compactMap { finding in
      guard let link = link(at: finding.diagnostic.range.lowerBound), let entry = newEntry(for: link) else {
        return nil
      }
      return CodeAction(
        "Write the page '\(PagePath(date: entry.date, name: entry.fileName ?? []))'", .quickFix,
        ends: [finding], .createPage(linkAt: link.range.lowerBound))
    }
  }

  func creatingPage(forLinkAt offset: Int) throws(ChangeRefusal) -> WorkspaceChange {
    guard let archive else { throw .noArchive }
    guard let link = link(at: offset), let entry = newEntry(for: link) else { throw .outdated }
    return try archive.change { (reader) throws(AuthoringRefusal) in try reader.adding(entry) }
  }

  private func link(at offset: Int) -> Link? {
    tree.path(to: offset).lazy.compactMap(Link.init).first
  }

  /// The page to which a link leads, with what the link and what is around it tell of it; `nil` if that can't be a page.
  private func newEntry(for link: Link) -> NewEntry? {
    guard let archive, let destination = link.destination, let text = link.text, link.isFinished,
      let path = ArchiveIndex.path(ofDestination: destination),
      let place = try? PagePath(archivePath: path.bytes.span), !place.isDayIndex,
      archive.archive[path] == nil, !text.bytes.trimmingBlanks.isEmpty,
      // What no headline gives is a slip in the link.
      dialect.slug.slug(for: place.slug.span).elementsEqual(place.slug)
    else { return nil }
    var entry = NewEntry(
      date: place.date, headline: text.bytes, dialect: dialect, fileName: place.name)
    let around = tree.path(to: link.range.lowerBound)
    if let listed = around.lazy.compactMap(DayIndex.Entry.init).first {
      entry.summary = listed.summary?.text.map { Array($0.bytes) }
      entry.topic = topic(of: listed) ?? listed.context.flatMap(topic(in:))
    } else if dialect.topicLine == .required {
      entry.topic =
        around.lazy.compactMap(ListItem.init).first?.context.flatMap(topic(in:))
        ?? eventPage?.topic?.text.map { Array($0.bytes) }
    }
    return entry
  }

  /// The topic under which an entry of an index stands.
  private func topic(of entry: DayIndex.Entry) -> [UInt8]? {
    if let own = entry.topic { return own.text.map { Array($0.bytes) } }
    guard dialect.topicLine == .required else { return nil }
    let entries = dayIndex?.days.first { $0.range.contains(entry.range.lowerBound) }?.entries ?? []
    return entries.last { $0.range.lowerBound < entry.range.lowerBound && $0.topic != nil }?
      .topic?.text.map { Array($0.bytes) }
  }

  /// The name in a context that is most used as a topic.
  private func topic(in context: Context) -> [UInt8]? {
    let ranges = index.map { ContextNames(context, in: $0).names(alsoKnowing: []) } ?? context.names
    let names = ranges.map { Array(bytes[$0]) }
    func count(_ name: [UInt8]) -> Int { index?.names[PageFacts.Text(bytes: name[...])]?.topicCount ?? 0 }
    return names.max { count($0) < count($1) }
  }

  // MARK: The file's name

  /// What lets the file's name follow from the headline.
  func fileRenaming(at place: ActionPlace) -> [CodeAction] {
    let mismatched = place.touched(by: .mismatchedSlug)
    guard archive != nil, document.path.isInArchive, let headline = eventPage?.headline,
      !mismatched.isEmpty || place.touches(headline.rangeWithoutNewline),
      let own = try? PagePath(archivePath: document.path.bytes.span)
    else { return [] }
    let slug = dialect.slug.slugForNewPage(headline: Array(headline.text?.bytes ?? []).span)
    guard !slug.isEmpty, !slug.elementsEqual(own.slug) else { return [] }
    return [
      CodeAction(
        "Rename the file to '\(String(decoding: slug, as: UTF8.self)).md'",
        mismatched.isEmpty ? .refactor : .quickFix, ends: mismatched, .renameFile)
    ]
  }

  func renamingFile(timestamp: String) throws(ChangeRefusal) -> WorkspaceChange {
    guard let archive else { throw .noArchive }
    guard let headline = eventPage?.headline?.text else { throw .outdated }
    return try archive.change { (reader) throws(AuthoringRefusal) in
      try reader.renaming(
        document.path, headline: Array(headline.bytes), changesSlug: true, timestamp: timestamp)
    }
  }
}
