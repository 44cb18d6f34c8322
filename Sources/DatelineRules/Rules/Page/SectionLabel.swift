import DatelineSyntax

/// Labels of sections: which are near a word, and which belong to a dialect.
enum SectionLabel {
  /// The known label that a word was probably meant to be, and whether that is beyond doubt.
  ///
  /// A label of another dialect than the page's is in doubt, as it would make the page one of that dialect.
  static func nearest(to word: String, on page: PageContext) -> (label: String, isCertain: Bool)? {
    let own = page.dialect.sourcesLabels + page.dialect.changesLabels + page.dialect.relatedLabels
    let all = own + page.dialects.sectionLabels.filter { !own.contains($0) }
    let folded = Array(word.lowercased().unicodeScalars)
    // All but a few characters of a short word may well be another word.
    let limit = folded.count >= 4 ? 1 : 0
    let near = all.filter {
      NearestName.distance(from: folded, to: Array($0.lowercased().unicodeScalars), limit: limit) != nil
    }
    let isOneDialect = page.dialectSafety == .safe
    if let same = all.first(where: { $0.lowercased() == word.lowercased() }) {
      return (same, isOneDialect && own.contains(same))
    }
    // A label of the page's own dialect is meant rather than a nearer one of another.
    let known = page.isDialectKnown ? NearestName.nearest(to: word, in: own) : nil
    guard let nearest = known ?? NearestName.nearest(to: word, in: all) else { return nil }
    let isOnly = near.count == 1 && near.first == nearest
    return (nearest, isOneDialect && isOnly && own.contains(nearest))
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
