import DatelineSyntax

extension Claim {
  static let sectionClaims = [
    // Headings of sections.
    Claim(14) { corpora, tally in
      for (page, event) in corpora.all.flatMap(\.events) {
        guard let dialect = page.dialect else { continue }
        for section in event.sections {
          let labels =
            switch section.node.kind {
            case .sourcesSection: dialect.sourcesLabels
            case .changesSection: dialect.changesLabels
            default: dialect.relatedLabels
            }
          tally.expect(
            section.level == 3 && section.colon?.description == ":"
              && section.label?.description == labels.first,
            page.file)
          tally.expect(section.items.contains { _ in true }, page.file)
        }
      }
    },
    // Numbers.
    Claim(15) { corpora, tally in
      for (page, event) in corpora.all.flatMap(\.events) {
        for section in event.sections {
          for (place, item) in section.items.enumerated() {
            tally.expect(
              item.number == place + 1 && item.period != nil, "\(page.file): \(item.node.description)")
          }
        }
      }
    },
    // Sources.
    Claim(16) { corpora, tally in
      var nameless = 0
      for (page, event) in corpora.all.flatMap(\.events) {
        guard let sources = event.sources else { continue }
        for item in sources.items {
          tally.expect(item.link?.isFinished == true && item.context == nil && item.note == nil, page.file)
          if item.linkText?.bytes.allSatisfy({ $0 == UInt8(ascii: " ") }) != false { nameless += 1 }
        }
      }
      tally.expect(nameless, equals: 1, "sources without a publisher")
    },
    // Pictures.
    Claim(17) { corpora, tally in
      for (page, event) in corpora.chinese.events {
        for item in event.sources.map({ Array($0.items) }) ?? [] {
          let links = item.attachedLinks
          tally.expect(
            links.count <= 1 && links.allSatisfy { $0.text?.description == "IMG" },
            "\(page.file): \(item.node.description)")
        }
      }
      for (page, event) in corpora.english.events {
        let items = event.sources.map { Array($0.items) } ?? []
        for item in items.dropLast() {
          tally.expect(item.attachedLinks.isEmpty && item.linkText?.description != "Cover Image", page.file)
        }
      }
    },
    // The order of publishers.
    Claim(18) { corpora, tally in
      var lists = 0
      var unsorted = 0
      for event in corpora.all.flatMap(\.events).map(\.event) {
        let publishers = (event.sources.map { Array($0.items) } ?? [])
          .compactMap { $0.linkText.map { Array($0.bytes) } }.filter { $0 != Array("Cover Image".utf8) }
        guard publishers.count > 1 else { continue }
        lists += 1
        if zip(publishers, publishers.dropFirst()).contains(where: { $1.lexicographicallyPrecedes($0) }) {
          unsorted += 1
        }
      }
      tally.expect(lists, equals: 1_071, "lists of several publishers")
      tally.expect(unsorted, equals: 4, "unsorted lists")
    },
    // Addresses.
    Claim(19) { corpora, tally in
      var sources = 0
      var odd = 0
      var references = 0
      for (_, event) in corpora.all.flatMap(\.events) {
        for item in event.sources.map({ Array($0.items) }) ?? []
        where item.linkText?.description != "Cover Image" {
          let address = item.destination?.description ?? ""
          sources += 1
          if !address.hasPrefix("http://"), !address.hasPrefix("https://") { odd += 1 }
          if address.contains("&amp;") { references += 1 }
        }
      }
      tally.expect(sources, equals: 8_613, "sources")
      tally.expect(odd, equals: 0, "sources without a scheme of the web")
      tally.expect(references, equals: 0, "sources with an escaped ampersand")
    },
    // Changes.
    Claim(20) { corpora, tally in
      for (page, event) in corpora.english.events {
        guard let changes = event.changes else { continue }
        let items = Array(changes.items)
        for (place, item) in items.enumerated() {
          let isLast = place == items.count - 1
          let note = isLast ? "(Current version)" : place == 0 ? "(First version)" : "(Update)"
          tally.expect(item.note?.text?.description, equals: note, page.file)
          tally.expect((item.note?.timestamp == nil) == isLast, page.file)
          if isLast { tally.expect(page.target(of: item.link, prefix: "") == page.path, page.file) }
        }
      }
    },
  ]
}
