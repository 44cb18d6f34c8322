import DatelineArchive
import DatelineSyntax

/// Which pages have which words, for texts that have no name of the archive: whole words of scripts that put blanks
/// between them, pairs of characters of others.
struct WordIndex: Sendable {
  /// Words share a place by their hash; there are enough places that few do.
  private static let places = 1 << 16

  /// Where the pages of each place begin.
  private let starts: [Int32]
  private let pages: [Int32]
  /// How many words each page has.
  private let lengths: [Int32]
  private let averageLength: Double
  private let pageCount: Int

  /// Indexes the event pages of an archive.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all texts.
  init(_ archive: ArchiveIndex) {
    var terms = Terms()
    var counts = Array(repeating: Int32(0), count: Self.places + 1)
    var lengths = Array(repeating: Int32(0), count: archive.pages.count)
    var all: [UInt16] = []
    for (place, page) in archive.pages.enumerated() {
      guard let page, page.document == .eventPage else { continue }
      let own = terms.terms(of: PageText(page))
      lengths[place] = Int32(own.count)
      for term in own { counts[Int(term) + 1] += 1 }
      all += own
    }
    for term in 1...Self.places { counts[term] += counts[term - 1] }
    starts = counts
    var pages = Array(repeating: Int32(0), count: all.count)
    var next = 0
    for (place, length) in lengths.enumerated() {
      for term in all[next..<(next + Int(length))] {
        pages[Int(counts[Int(term)])] = Int32(place)
        counts[Int(term)] += 1
      }
      next += Int(length)
    }
    self.pages = pages
    self.lengths = lengths
    pageCount = lengths.count { $0 > 0 }
    averageLength = max(1, Double(all.count) / Double(max(1, pageCount)))
  }

  /// The pages that share words with a text and how much that says, in the order of their places.
  ///
  /// This is BM25 (Robertson and others, 1994) where each word counts once.
  func scores(for text: PageText) -> [(page: Int32, score: Double)] {
    var terms = Terms()
    var scores = Array(repeating: 0.0, count: lengths.count)
    for term in terms.terms(of: text) {
      let pages = pages[Int(starts[Int(term)])..<Int(starts[Int(term) + 1])]
      guard !pages.isEmpty else { continue }
      let count = Double(pages.count)
      let rarity = Logarithm.natural(1 + (Double(pageCount) - count + 0.5) / (count + 0.5))
      for page in pages {
        let length = Double(lengths[Int(page)]) / averageLength
        scores[Int(page)] +=
          rarity * (Self.saturation + 1)
          / (1 + Self.saturation * (1 - Self.byLength + Self.byLength * length))
      }
    }
    return scores.indices.compactMap { page in
      scores[page] > 0 ? (page: Int32(page), score: scores[page]) : nil
    }
  }

  /// The usual parameters of BM25, called k1 and b.
  private static let saturation = 1.2
  private static let byLength = 0.75

  /// Cuts texts into words.
  private struct Terms {
    private var text = FoldedText()
    private var isSeen = Array(repeating: false, count: WordIndex.places)

    /// The words of a text, once each.
    mutating func terms(of page: PageText) -> [UInt16] {
      var terms: [UInt16] = []
      for piece in PageText.Piece.allCases {
        text.fold(page[piece])
        collect(&terms)
      }
      for term in terms { isSeen[Int(term)] = false }
      return terms
    }

    private mutating func collect(_ terms: inout [UInt16]) {
      let text = text
      text.forEachTerm { hash, _ in add(hash, &terms) }
    }

    private mutating func add(_ hash: UInt32, _ terms: inout [UInt16]) {
      let term = UInt16(truncatingIfNeeded: (hash &* 0x85EB_CA6B) >> 16)
      guard !isSeen[Int(term)] else { return }
      isSeen[Int(term)] = true
      terms.append(term)
    }
  }
}
