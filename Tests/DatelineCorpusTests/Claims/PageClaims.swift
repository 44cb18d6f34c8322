import DatelineSyntax

extension Claim {
  private static let order: [SyntaxKind] = [
    .formatsLine, .dateLine, .topicLine, .headlineLine, .summaryLine, .sourcesSection, .changesSection,
    .relatedSection,
  ]

  static let pageClaims = [
    // The order of the parts.
    Claim(6) { corpora, tally in
      for (page, event) in corpora.all.flatMap(\.events) {
        let places = page.parts.map { order.firstIndex(of: $0) ?? -1 }
        tally.expect(
          zip(places, places.dropFirst()).allSatisfy { $0 < $1 } && !places.contains(-1), page.file)
        tally.expect(event.dateLine != nil && event.headline != nil, page.file)
      }
    },
    // The date line.
    Claim(7) { corpora, tally in
      for (page, event) in corpora.all.flatMap(\.events) {
        guard let date = page.path?.date, let line = event.dateLine else { continue }
        tally.expect(line.level == 3, page.file)
        tally.expect(line.link?.text?.description, equals: date.description, page.file)
        tally.expect(
          line.link?.destination?.description, equals: "/news/\(date.pathComponents)/index.md", page.file)
      }
    },
    // The topic line.
    Claim(8) { corpora, tally in
      for (page, event) in corpora.all.flatMap(\.events) {
        guard let topic = event.topic else { continue }
        tally.expect(
          topic.level == 5 && topic.range.upperBound == event.headline?.range.lowerBound, page.file)
      }
      var empty = 0
      for (page, event) in corpora.chinese.events {
        tally.expect(event.topic != nil, page.file)
        if event.topic?.text?.range.isEmpty != false { empty += 1 }
      }
      tally.expect(empty, equals: 94, "topic lines without words")
      for (page, event) in corpora.english.events where event.formats == nil {
        tally.expect(event.topic == nil, page.file)
      }
    },
    // The headline.
    Claim(9) { corpora, tally in
      for (page, event) in corpora.all.flatMap(\.events) {
        tally.expect(event.headline?.level == 1 && event.headline?.text?.range.isEmpty == false, page.file)
      }
    },
    // Blank lines.
    Claim(10) { corpora, tally in
      for (page, event) in corpora.all.flatMap(\.events) {
        // A page without sections has no label that tells the dialect; all such pages here are Chinese.
        let lines = (page.dialect ?? .chinese).blankLines
        tally.expect(BlankLines(of: event), equals: BlankLines(expectedOf: event, lines), page.file)
      }
    },
    // The shapes of Chinese pages.
    Claim(11) { corpora, tally in
      var shapes: [[SyntaxKind]: Int] = [:]
      for (page, _) in corpora.chinese.events { shapes[Array(page.parts.dropFirst(3)), default: 0] += 1 }
      tally.expect(
        shapes,
        equals: [
          [.sourcesSection, .relatedSection]: 5_515, [.relatedSection]: 1_564, [.sourcesSection]: 441,
          []: 233,
          [.summaryLine, .sourcesSection, .relatedSection]: 1_024, [.summaryLine, .sourcesSection]: 207,
        ], "shapes")
    },
    // Formats.
    Claim(12) { corpora, tally in
      for page in corpora.english.pages {
        guard let line = page.tree.root.child(.formatsLine), let path = page.path else { continue }
        let start = path.isDayIndex ? "\(path.date.pathComponents)/index" : String(page.file.dropLast(3))
        let links = ["HTML", "JSON", "XML"].map {
          "[\($0)](\(path.isDayIndex ? "" : "/")\(start).\($0.lowercased()))  "
        }
        tally.expect(line.description, equals: "Formats: \(links.joined())\n", page.file)
        tally.expect(
          page.tree.root.children.prefix(3).map(\.kind), equals: [.blankLine, .formatsLine, .blankLine],
          page.file)
      }
    },
    // Dialects.
    Claim(13) { corpora, tally in
      for (page, event) in corpora.chinese.events {
        tally.expect(page.dialect?.id == "zh" || event.sections.isEmpty, page.file)
      }
      for (page, event) in corpora.english.events {
        tally.expect(page.dialect?.id, equals: event.formats == nil ? "en" : "en-formats", page.file)
      }
      tally.expect(corpora.english.events.count, equals: 23, "English pages")
      tally.expect(corpora.chinese.events.count, equals: 8_984, "Chinese pages")
    },
  ]
}

/// How many blank lines stand between the parts of a page.
private struct BlankLines: Equatable {
  /// Below the date line, before the summary, before the first section, between heading and items, between sections.
  var afterDateLine = 0
  var beforeSummary = 0
  var beforeSections = 0
  var atEnd = 0
  var insideSections: [[SyntaxKind]] = []

  init(of event: EventPage) {
    var previous: SyntaxKind?
    var count = 0
    for child in event.root.children {
      if child.kind == .blankLine {
        count += 1
        continue
      }
      if previous == .dateLine { afterDateLine = count }
      if child.kind == .summaryLine { beforeSummary = count }
      if child.kind.isSection, previous?.isSection != true { beforeSections = count }
      if child.kind.isSection {
        insideSections.append(child.children.map(\.kind).filter { $0 == .blankLine || $0 == .sectionHeading })
      }
      previous = child.kind
      count = 0
    }
    atEnd = count
  }

  init(expectedOf event: EventPage, _ lines: Dialect.BlankLines) {
    let sections = event.sections
    afterDateLine = 1
    beforeSummary = event.summary == nil ? 0 : 1
    if sections.isEmpty {
      atEnd = lines.atEnd
    } else {
      beforeSections = event.summary == nil ? lines.afterHeadline : lines.afterSummary
    }
    insideSections = sections.indices.map { place in
      place + 1 < sections.count ? [.sectionHeading, .blankLine, .blankLine] : [.sectionHeading, .blankLine]
    }
  }
}
