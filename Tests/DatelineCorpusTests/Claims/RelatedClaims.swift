import DatelineSyntax

extension Claim {
  /// Each related item with its page.
  private static func forEachItem(
    of corpora: [Corpus], _ body: (CorpusPage, EventPage, Dialect, ListItem) -> Void
  ) {
    for (page, event) in corpora.flatMap(\.events) {
      guard let related = event.related, let dialect = page.dialect else { continue }
      for item in related.items { body(page, event, dialect, item) }
    }
  }

  static let relatedClaims = [
    // Each item is a link and a context, one blank before it.
    Claim(21) { corpora, tally in
      forEachItem(of: corpora.all) { page, _, dialect, item in
        tally.expect(
          item.node.children.map(\.kind)
            == [.itemNumber, .period, .whitespace, .link, .whitespace, .context, .newline], page.file)
        tally.expect(item.context?.label?.description == dialect.contextLabels[0], page.file)
      }
    },
    // Destinations.
    Claim(22) { corpora, tally in
      forEachItem(of: corpora.all) { page, _, dialect, item in
        let path = page.target(of: item.link, prefix: dialect.linkPrefix)
        tally.expect(path.map { !$0.isDayIndex } == true, "\(page.file): \(item.node.description)")
      }
    },
    // Limits.
    Claim(23) { corpora, tally in
      for (page, event) in corpora.all.flatMap(\.events) {
        guard let related = event.related, let dialect = page.dialect else { continue }
        tally.expect(related.items.reduce(0) { count, _ in count + 1 } <= dialect.relatedLimit, page.file)
      }
    },
    // Names in a context.
    Claim(24) { corpora, tally in
      forEachItem(of: corpora.all) { page, _, _, item in
        guard let context = item.context else { return }
        let names = context.names.map { page.tree.bytes[$0] }
        tally.expect(!names.isEmpty && context.closingUnderscore != nil, page.file)
        tally.expect(
          zip(names, names.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) },
          "\(page.file): \(context.node.description)")
      }
    },
    // Link texts are headlines.
    Claim(25) { corpora, tally in
      let events = corpora.chinese.eventsByPath
      var links = 0
      var broken = 0
      var stale = 0
      var stalePages: Set<String> = []
      forEachItem(of: [corpora.chinese]) { page, _, dialect, item in
        links += 1
        guard let target = page.target(of: item.link, prefix: dialect.linkPrefix).flatMap({ events[$0] })
        else {
          broken += 1
          return
        }
        guard let text = item.linkText, let headline = target.headline?.text,
          text.bytes.elementsEqual(headline.bytes)
        else {
          stale += 1
          stalePages.insert(page.file)
          return
        }
      }
      tally.expect(links, equals: 69_329, "links")
      tally.expect(broken, equals: 0, "broken links")
      tally.expect(stale, equals: 100, "stale texts")
      tally.expect(stalePages.count, equals: 91, "pages with stale texts")
    },
    // Self links and repeats.
    Claim(26) { corpora, tally in
      var own = 0
      var repeats = 0
      var pages: Set<String> = []
      for (page, event) in corpora.chinese.events {
        var seen: Set<PagePath> = []
        for item in event.related.map({ Array($0.items) }) ?? [] {
          guard let path = page.target(of: item.link, prefix: "/zh") else { continue }
          if path == page.path { own += 1 }
          guard !seen.insert(path).inserted else { continue }
          repeats += 1
          pages.insert(page.file)
        }
      }
      tally.expect(own, equals: 1, "links of a page to itself")
      tally.expect(repeats, equals: 41, "repeated links")
      tally.expect(pages.count, equals: 35, "pages with repeated links")
    },
    // The order of related items.
    Claim(27) { corpora, tally in
      for (page, event) in corpora.chinese.events {
        let dates = (event.related.map { Array($0.items) } ?? [])
          .compactMap { page.target(of: $0.link, prefix: "/zh")?.date }
        guard !dates.isEmpty else { continue }
        tally.expect(zip(dates, dates.dropFirst()).allSatisfy { $0 >= $1 }, page.file)
      }
      for (page, event) in corpora.english.events {
        let keys = (event.related.map { Array($0.items) } ?? []).map { item in
          (item.context?.names.count ?? 0, item.destination.map { Array($0.bytes) } ?? [])
        }
        guard !keys.isEmpty else { continue }
        let isOrdered = zip(keys, keys.dropFirst()).allSatisfy { first, second in
          first.0 == second.0 ? !first.1.lexicographicallyPrecedes(second.1) : first.0 > second.0
        }
        tally.expect(
          isOrdered,
          "\(page.file): \(keys.map { "\($0.0) \(String(decoding: $0.1.prefix(24), as: UTF8.self))" })")
      }
    },
  ]
}
