import DatelineSyntax
import Testing

/// Typed edits on real pages change what they should, nothing else, and can be taken back.
@Suite(.enabled(if: Corpora.areThere)) struct EditingCorpusTests {
  /// Each edit parses its page some times, so not all pages are edited; all forms are among those that are.
  private static func sample(of corpus: Corpus) -> Corpus {
    var sample = corpus
    let step = max(1, corpus.pages.count / 300)
    sample.pages = stride(from: 0, to: corpus.pages.count, by: step).map { corpus.pages[$0] }
    return sample
  }

  private func expect(_ check: (inout Tally, Corpus, Dialect?) throws -> Void) throws {
    let corpora = try Corpora.shared.get()
    var tally = Tally()
    try check(&tally, Self.sample(of: corpora.chinese), .chinese)
    try check(&tally, Self.sample(of: corpora.english), nil)
    #expect(tally.count > 0, "nothing was looked at")
    #expect(
      tally.failureCount == 0,
      "\(tally.failureCount) of \(tally.count):\n\(tally.failures.joined(separator: "\n"))")
  }

  private func edited(_ tree: SyntaxTree, by edits: EditSet) throws -> SyntaxTree {
    SyntaxTree(parsing: try edits.applied(to: tree.bytes.span), as: tree.kind)
  }

  @Test func headlinesAreReplaced() throws {
    try expect { tally, corpus, _ in
      for (page, event) in corpus.events {
        guard let text = event.headline?.text else { continue }
        let new = Array(text.bytes) + "!".utf8
        let edits = try event.replacingHeadline(with: new)
        tally.expect(
          edits.edits, equals: [.insertion(of: "!", at: text.range.upperBound)], page.file)
        tally.expect(try event.replacingHeadline(with: text.bytes).isEmpty, page.file)
      }
    }
  }

  @Test func itemsComeAndGo() throws {
    let item = NewListItem(link: .init(text: "[A ]] (b".utf8, destination: "/news/2015/11/20/a.md".utf8))
    try expect { tally, corpus, dialect in
      for (page, event) in corpus.events {
        for (place, section) in event.sections.enumerated() {
          for position in [0, Array(section.items).count] {
            let new = try edited(page.tree, by: section.inserting(item, at: position, dialect: dialect))
            let old = try edited(new, by: EventPage(new).sections[place].removingItem(at: position))
            tally.expect(old.bytes == page.tree.bytes && new.bytes != old.bytes, page.file)
          }
          tally.expect(try section.renumbered().isEmpty, page.file)
        }
      }
    }
  }

  @Test func itemsMoveThereAndBack() throws {
    try expect { tally, corpus, _ in
      for (page, event) in corpus.events {
        for (place, section) in event.sections.enumerated() {
          let last = Array(section.items).count - 1
          let new = try edited(page.tree, by: section.movingItem(from: 0, to: last))
          let old = try edited(new, by: EventPage(new).sections[place].movingItem(from: last, to: 0))
          tally.expect(old.bytes == page.tree.bytes, page.file)
          tally.expect(
            EventPage(new).sections[place].items.map(\.number), equals: section.items.map(\.number), page.file
          )
        }
      }
    }
  }

  /// A page with one section more, and without it again.
  @Test func sectionsComeAndGo() throws {
    let item = NewListItem(link: .init(text: "A".utf8, destination: "/news/2015/11/20/a.md".utf8))
    try expect { tally, corpus, dialect in
      for (page, event) in corpus.events {
        for (kind, section) in [(SyntaxKind.sourcesSection, event.sources), (.relatedSection, event.related)]
        where section == nil {
          let new = try edited(page.tree, by: event.inserting(item, at: 0, in: kind, dialect: dialect))
          let old = try edited(new, by: EventPage(new).removingItem(at: 0, from: kind, dialect: dialect))
          tally.expect(old.bytes == page.tree.bytes && new.bytes != old.bytes, page.file)
        }
      }
    }
  }

  @Test func summariesComeAndGo() throws {
    try expect { tally, corpus, dialect in
      for (page, event) in corpus.events {
        if let text = event.summary?.text {
          let new = try edited(page.tree, by: event.removingSummary(dialect: dialect))
          let old = try edited(new, by: EventPage(new).replacingSummary(with: text.bytes, dialect: dialect))
          tally.expect(EventPage(new).summary == nil && old.bytes == page.tree.bytes, page.file)
        } else {
          let new = try edited(page.tree, by: event.replacingSummary(with: "A".utf8, dialect: dialect))
          let old = try edited(new, by: EventPage(new).removingSummary(dialect: dialect))
          tally.expect(EventPage(new).summary != nil && old.bytes == page.tree.bytes, page.file)
        }
      }
    }
  }

  @Test func entriesComeAndGo() throws {
    let entry = NewIndexEntry(
      topic: Array("T".utf8), link: .init(text: "A".utf8, destination: "/news/2015/11/20/a.md".utf8))
    try expect { tally, corpus, dialect in
      for (page, index) in corpus.dayIndexes {
        guard let day = index.days.first else { continue }
        for position in Set([0, day.entries.count / 2, day.entries.count]) {
          let new = try edited(page.tree, by: day.inserting(entry, at: position, dialect: dialect))
          let again = DayIndex(new).days.first
          let old = try edited(new, by: again?.removingEntry(at: position) ?? EditSet())
          tally.expect(
            old.bytes == page.tree.bytes && again?.entries.count == day.entries.count + 1, page.file)
        }
      }
    }
  }

  @Test func linksToTheDayBeforeAreReplaced() throws {
    let date = try #require(CalendarDate(year: 2001, month: 2, day: 3))
    try expect { tally, corpus, dialect in
      for (page, index) in corpus.dayIndexes {
        let new = try edited(page.tree, by: index.replacingPreviousDay(with: date, dialect: dialect))
        let link = DayIndex(new).days.last?.heading?.link
        tally.expect(link?.destination?.description.hasSuffix("/news/2001/02/3/index.md") ?? false, page.file)
      }
    }
  }
}
