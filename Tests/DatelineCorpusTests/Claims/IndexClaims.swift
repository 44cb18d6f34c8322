import DatelineSyntax

extension Claim {
  /// The days with their pages, and what each dialect puts before `/news` in an index's links to indexes.
  private static func forEachDay(
    of corpora: Corpora,
    _ body: (Corpus, CorpusPage, DayIndex, _ indexPrefix: String, _ linkPrefix: String) -> Void
  ) {
    for (page, index) in corpora.english.dayIndexes { body(corpora.english, page, index, "", "") }
    for (page, index) in corpora.chinese.dayIndexes { body(corpora.chinese, page, index, "/zh", "/zh") }
  }

  static let indexClaims = [
    // The heading of the day.
    Claim(30) { corpora, tally in
      forEachDay(of: corpora) { _, page, index, prefix, _ in
        guard let date = page.path?.date, let heading = index.days.first?.heading else {
          tally.expect(false, page.file)
          return
        }
        tally.expect(heading.level == 2, page.file)
        tally.expect(heading.link?.text?.description, equals: date.description, page.file)
        tally.expect(
          heading.link?.destination?.description, equals: "\(prefix)/news/\(date.pathComponents)/index.md",
          page.file)
      }
    },
    // Entries lead to pages of the day.
    Claim(31) { corpora, tally in
      forEachDay(of: corpora) { _, page, index, _, prefix in
        for entry in index.days.first?.entries ?? [] {
          let path = page.target(of: entry.link, prefix: prefix)
          tally.expect(path?.date == page.path?.date && path?.isDayIndex == false, page.file)
          tally.expect(entry.topic.map { $0.level == 5 } ?? true, page.file)
          tally.expect(entry.heading?.child(.headingMarker)?.range.count == 3, page.file)
        }
      }
    },
    // A summary or a context below an entry, in English only.
    Claim(32) { corpora, tally in
      forEachDay(of: corpora) { _, page, index, _, prefix in
        for entry in index.days.first?.entries ?? [] {
          let texts = (entry.summary == nil ? 0 : 1) + (entry.context == nil ? 0 : 1)
          tally.expect(texts == (prefix.isEmpty ? 1 : 0), "\(page.file): \(entry.node.description)")
        }
      }
    },
    // The previous day.
    Claim(33) { corpora, tally in
      let dates = corpora.chinese.dayIndexes.compactMap(\.page.path?.date).sorted()
      var without = 0
      for (page, index) in corpora.chinese.dayIndexes {
        guard let date = page.path?.date else { continue }
        guard index.days.count > 1 else {
          without += 1
          continue
        }
        let link = index.days[1].heading?.link
        tally.expect(index.days.count == 2 && index.days[1].entries.isEmpty, page.file)
        tally.expect(link?.text?.description == "前一天...", page.file)
        let target = page.target(of: link, prefix: "/zh")
        tally.expect(target?.isDayIndex == true && target?.date == dates.last { $0 < date }, page.file)
      }
      tally.expect(without, equals: 2, "indexes without a previous day")
    },
    // Each event page is listed.
    Claim(34) { corpora, tally in
      let events = corpora.chinese.eventsByPath
      var listed: Set<PagePath> = []
      var entries = 0
      var repeats = 0
      var stale = 0
      for (page, index) in corpora.chinese.dayIndexes {
        for entry in index.days.first?.entries ?? [] {
          guard let path = page.target(of: entry.link, prefix: "/zh"), let event = events[path] else {
            tally.expect(false, page.file)
            continue
          }
          entries += 1
          if !listed.insert(path).inserted { repeats += 1 }
          if let text = entry.link?.text, let headline = event.headline?.text,
            !text.bytes.elementsEqual(headline.bytes)
          {
            stale += 1
          }
        }
      }
      for path in events.keys { tally.expect(listed.contains(path), path.description) }
      tally.expect(entries, equals: 9_000, "entries")
      tally.expect(repeats, equals: 16, "repeats")
      tally.expect(stale, equals: 16, "stale entries")
    },
    // The end of a day index, and blank lines between entries.
    Claim(35) { corpora, tally in
      for (page, index) in corpora.chinese.dayIndexes {
        tally.expect(
          Array(index.tree.bytes.suffix(2)) == Array("\n\n".utf8) || index.days.count < 2, page.file)
        for entry in index.days.first?.entries ?? [] {
          tally.expect(!entry.node.children.contains { $0.kind == .blankLine }, page.file)
        }
      }
      for (page, index) in corpora.english.dayIndexes {
        let kinds = index.days.first?.node.children.map(\.kind) ?? []
        let pairs = zip(kinds, kinds.dropFirst())
        tally.expect(pairs.allSatisfy { !($0 == .indexEntry && $1 == .indexEntry) }, page.file)
      }
    },
    // The front page.
    Claim(36) { corpora, tally in
      guard let (page, index) = corpora.chinese.frontPage else {
        tally.expect(false, "no front page")
        return
      }
      for day in index.days {
        tally.expect(day.heading?.level == 2, page.file)
        tally.expect(page.target(of: day.heading?.link, prefix: "")?.isDayIndex == true, page.file)
        tally.expect(day.node.child(.thematicBreakLine) != nil, page.file)
        for entry in day.entries {
          tally.expect(page.target(of: entry.link, prefix: "/zh")?.isDayIndex == false, page.file)
        }
      }
    },
    // The days of the front page.
    Claim(37) { corpora, tally in
      guard let (page, front) = corpora.chinese.frontPage else {
        tally.expect(false, "no front page")
        return
      }
      let indexes = corpora.chinese.dayIndexes.sorted {
        ($0.page.path?.date.dayNumber ?? 0) > ($1.page.path?.date.dayNumber ?? 0)
      }
      for (day, (own, index)) in zip(front.days, indexes) {
        tally.expect(page.target(of: day.heading?.link, prefix: "") == own.path, page.file)
        let isPreviousDay = day.node == front.days.last?.node
        tally.expect(day.entryLines == (isPreviousDay ? [] : index.days.first?.entryLines), page.file)
      }
      tally.expect(front.days.count, equals: 4, "days")
    },
  ]
}
