import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import DatelineTestSupport
import Testing

/// What authoring writes is what the archives' own generators wrote, on real pages.
@Suite(.enabled(if: Corpora.areThere)) struct AuthoringCorpusTests {
  private func expect(_ check: (inout Tally, Corpus) throws -> Void) throws {
    var tally = Tally()
    for corpus in try Corpora.shared.get().all { try check(&tally, corpus) }
    #expect(tally.count > 0, "nothing was looked at")
    #expect(
      tally.failureCount == 0,
      "\(tally.failureCount) of \(tally.count):\n\(tally.failures.joined(separator: "\n"))")
  }

  /// Each page without its related events and earlier versions is what a new page with its parts would be.
  @Test func pagesAreWrittenAsTheArchivesHaveThem() throws {
    try expect { tally, corpus in
      for (page, event) in corpus.events {
        guard let path = page.path, page.hasTrueName, let headline = event.headline?.text else { continue }
        let dialect = page.dialect ?? .chinese
        var new = NewEventPage(path: path, headline: headline.bytes)
        new.topic = event.topic.map { Array($0.text?.bytes ?? []) }
        new.summary = event.summary?.text.map { Array($0.bytes) }
        new.sources = event.sources?.items.compactMap(NewListItem.init) ?? []
        let written = try new.written(in: dialect, dialects: .builtIn)
        tally.expect(written == (try Self.withoutLinks(event, dialect)), page.file)
      }
    }
  }

  private static func withoutLinks(_ event: EventPage, _ dialect: Dialect) throws -> [UInt8] {
    var event = event
    while let section = event.related ?? event.changes {
      let bytes = try event.removing(section, dialect: dialect).applied(to: event.tree.bytes.span)
      event = EventPage(SyntaxTree(parsing: bytes, as: .eventPage))
    }
    return event.tree.bytes
  }

  @Test func indexesAreWrittenAsTheArchivesHaveThem() throws {
    try expect { tally, corpus in
      for (page, index) in corpus.dayIndexes {
        guard let date = page.path?.date else { continue }
        let link = index.previousDay
        let new = NewDayIndex(
          date: date,
          previousDay: link.flatMap {
            page.target(of: $0, prefix: page.dialect?.indexLinkPrefix ?? "")?.date
          },
          entries: index.days.first?.entries.map(NewIndexEntry.init) ?? [])
        let written = try new.written(in: page.dialect ?? .chinese, dialects: .builtIn)
        tally.expect(written == page.tree.bytes, page.file)
      }
    }
  }

  // MARK: Operations

  /// And one index lacks the link to the day before.
  @Test func onlyRepeatedEntriesAreOutOfLine() throws {
    let archive = CorpusArchive(try Corpora.shared.get().chinese)
    let plan = try archive.reader.aligningIndexes()
    #expect(plan.leftAlone.isEmpty)
    var removed = 0
    var linked: [String] = []
    for step in plan.steps where step.kind != .copiesIndex {
      if case .changesPreviousDay = step.kind {
        linked.append(step.path.description)
        continue
      }
      guard case .removesEntries(let count) = step.kind else {
        Issue.record("\(step.path): \(step)")
        continue
      }
      removed += count
    }
    #expect(removed == 16)
    #expect(linked == ["news/2019/11/23/index.md"])
    #expect(plan.changes.count == 16)
  }

  @Test func aNewestDayComesOntoTheFrontPageAndGoes() throws {
    var archive = CorpusArchive(try Corpora.shared.get().chinese)
    let original = archive
    let newest = try #require(archive.index.dates.last)
    let day = try #require(newest.adding(days: 1))
    let entry = NewEntry(date: day, headline: "斑马".utf8, topic: Array("T".utf8))
    try archive.apply { try $0.adding(entry) }
    let front = String(decoding: archive.files[ArchivePath("index.md")] ?? [], as: UTF8.self)
    #expect(front.hasPrefix("\n\n## [今天](/news/\(day.pathComponents)/index.md)\n\n##### T\n### [斑马]"))
    #expect(front.contains("\n---\n\n## [昨天](/news/\(newest.pathComponents)/index.md)\n\n#####"))
    let step = AuthoringStep.Kind.listsNewestDays
    #expect(try !archive.reader.aligningIndexes().steps.contains { $0.kind == step })
    try archive.apply { try $0.removing(ArchivePath("news/\(day.pathComponents)/斑马.md")) }
    #expect(archive.differences(to: original) == [])
  }

  @Test func changesCanBeTakenBack() throws {
    var archive = CorpusArchive(try Corpora.shared.get().chinese)
    let original = archive
    var random = SeededGenerator(seed: 4)
    let pages = archive.files.keys.filter { $0.documentKind == .eventPage }.sorted()
    for _ in 0..<25 {
      guard let path = pages.randomElement(using: &random) else { return }
      let headline = archive.index[path]?.headline?.bytes ?? []
      let place = try PagePath(archivePath: path.bytes.span)
      let folder = "news/\(place.date.pathComponents)"
      let renamed = ArchivePath("\(folder)/斑马-Zebra_7.md")
      try archive.apply {
        try $0.renaming(path, headline: Array(" 斑马《Zebra_7》".utf8), changesSlug: true, timestamp: "")
      }
      #expect(archive.files[path] == nil && archive.files[renamed] != nil)
      try archive.apply { try $0.renaming(renamed, headline: headline, changesSlug: true, timestamp: "") }
      #expect(archive.differences(to: original) == [], "\(path)")

      let entry = NewEntry(
        date: place.date, headline: "斑马".utf8, summary: Array("S".utf8), topic: Array("T".utf8),
        sources: [try NewSource(Array("https://example.org/".utf8))])
      try archive.apply { try $0.adding(entry) }
      try archive.apply { try $0.removing(ArchivePath("\(folder)/斑马.md")) }
      #expect(archive.differences(to: original) == [], "\(folder)")
    }
  }
}

/// A corpus that operations can be carried out on, in memory.
private struct CorpusArchive {
  var files: [ArchivePath: [UInt8]] = [:]
  var index: ArchiveIndex

  init(_ corpus: Corpus) {
    var facts: [PageFacts] = []
    for page in corpus.pages.sorted(by: { $0.file < $1.file }) {
      let path = ArchivePath(page.file)
      files[path] = page.tree.bytes
      if corpus.foldersWithTwins.contains(Corpus.folder(of: page.file)), page.tree.kind == .dayIndex {
        files[path.sibling("README.md")] = page.tree.bytes
      }
      facts.append(PageFacts(of: page.tree, at: path, dialects: .builtIn))
    }
    index = ArchiveIndex(facts, dialects: .builtIn, isWhole: true)
  }

  var reader: ArchiveReader {
    let files = files
    return ArchiveReader(index: index) { (path) throws(FileProblem) in
      guard let bytes = files[path] else { throw FileProblem(path: path, kind: .vanished) }
      return bytes
    }
  }

  mutating func apply(_ operation: (ArchiveReader) throws -> AuthoringPlan) throws {
    for change in try operation(reader).changes {
      files[change.path] = change.replacement
      if change.path.name.elementsEqual("README.md".utf8) { continue }
      if let bytes = change.replacement {
        let tree = SyntaxTree(parsing: bytes, as: change.path.documentKind)
        index.replace(PageFacts(of: tree, at: change.path, dialects: .builtIn))
      } else {
        index.remove(change.path)
      }
    }
  }

  func differences(to other: CorpusArchive) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.map(\.description)
  }
}

extension NewListItem {
  fileprivate init?(_ item: ListItem) {
    func link(_ link: DatelineSyntax.Link) -> Link {
      Link(text: link.text?.bytes ?? [], destination: link.destination?.bytes ?? [])
    }
    guard let first = item.link else { return nil }
    self.init(link: link(first), attachedLinks: item.attachedLinks.map(link))
  }
}

extension NewIndexEntry {
  fileprivate init(_ entry: DayIndex.Entry) {
    var text = Text.none
    if let summary = entry.summary?.text { text = .summary(Array(summary.bytes)) }
    if let context = entry.context {
      text = .context(context.names.map { Array(context.node.tree.bytes[$0]) })
    }
    self.init(
      topic: entry.topic.map { Array($0.text?.bytes ?? []) },
      link: .init(text: entry.link?.text?.bytes ?? [], destination: entry.link?.destination?.bytes ?? []),
      text: text)
  }
}
