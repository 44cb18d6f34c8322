import DatelineSyntax

/// Labels of sections: which are near a word, and which belong to a dialect.
enum SectionLabel {
  /// The known label that a word was probably meant to be, and whether that is beyond doubt.
  ///
  /// A label of another dialect than the page's is in doubt, as it would make the page one of that dialect.
  static func nearest(to word: String, on page: PageContext) -> (label: String, isCertain: Bool)? {
    let own = page.dialect.sourcesLabels + page.dialect.changesLabels + page.dialect.relatedLabels
    let preferred = page.isDialectCertain ? own : []
    let all = preferred + page.dialects.sectionLabels.filter { !preferred.contains($0) }
    let folded = Array(word.lowercased().unicodeScalars)
    // All but a few characters of a short word may well be another word.
    let limit = folded.count >= 4 ? 1 : 0
    let near = all.filter {
      NearestName.distance(from: folded, to: Array($0.lowercased().unicodeScalars), limit: limit) != nil
    }
    if let same = all.first(where: { $0.lowercased() == word.lowercased() }) {
      return (same, own.contains(same))
    }
    guard let nearest = NearestName.nearest(to: word, in: all) else { return nil }
    return (nearest, near.count == 1 && near.first == nearest && own.contains(nearest))
  }

  /// Whether the text of a topic line or headline is the label of a section.
  static func isLabel(_ line: SyntaxNode, _ page: PageContext) -> Bool {
    guard let text = line.child(.text) else { return false }
    var word = page.text(text.trimmedRange)
    if word.hasSuffix(":") || word.hasSuffix("：") { word.removeLast() }
    return page.dialects.sectionLabels.contains(word)
  }

  /// The known label with which an unknown one begins, and what stands behind the colon after it.
  static func split(_ label: SyntaxNode, _ page: PageContext) -> (label: String, rest: Range<Int>)? {
    let bytes = page.bytes
    for known in page.dialects.sectionLabels {
      for colon in [":", "："] where bytes[label.range].starts(with: (known + colon).utf8) {
        var start = label.range.lowerBound + known.utf8.count + colon.utf8.count
        while start < label.range.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
        return (known, start..<label.range.upperBound)
      }
    }
    return nil
  }

  /// The dialect that most labels of a page belong to, contexts included; the page's own if several do.
  static func mainDialect(of view: EventPage, _ page: PageContext) -> Dialect {
    var best = (dialect: page.dialect, count: count(page.dialect, view))
    for dialect in page.dialects.all {
      let count = count(dialect, view)
      if count > best.count { best = (dialect, count) }
    }
    return best.dialect
  }

  private static func count(_ dialect: Dialect, _ view: EventPage) -> Int {
    var count = view.formats != nil && dialect.hasFormatsLine ? 1 : 0
    for section in view.root.children where section.kind.isSection {
      if let label = section.child(.sectionHeading)?.child(.label), dialect.has(label, heading: section.kind)
      {
        count += 1
      }
      if let label = section.child(.listItem)?.child(.context)?.child(.label),
        dialect.contextLabels.contains(where: { $0.utf8.elementsEqual(label.bytes) })
      {
        count += 1
      }
    }
    return count
  }
}

extension Dialect {
  /// The labels of a kind of section; `nil` for what isn't a known section.
  func labels(of kind: SyntaxKind) -> [String]? {
    switch kind {
    case .sourcesSection: sourcesLabels
    case .changesSection: changesLabels
    case .relatedSection: relatedLabels
    default: nil
    }
  }

  /// Whether a label heads that kind of section in the dialect.
  func has(_ label: SyntaxNode, heading kind: SyntaxKind) -> Bool {
    labels(of: kind)?.contains { $0.utf8.elementsEqual(label.bytes) } ?? false
  }
}
