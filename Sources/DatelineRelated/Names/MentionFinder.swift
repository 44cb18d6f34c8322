import DatelineArchive

/// Finds the names in pages' texts, with storage that is used again for the next page.
struct MentionFinder: Sendable {
  /// Where a name was found.
  struct Occurrence: Hashable, Sendable {
    let name: Int32
    let piece: PageText.Piece
    /// The place as byte offsets in the piece.
    let range: Range<Int>
  }

  private let names: NameSet
  private var text = FoldedText()
  private var matches: [NameMatcher.Match] = []
  private var shorter: [NameMatcher.Form] = []
  /// The best standing of each name so far, one more than its raw value; 0 for a name that wasn't found.
  private var standings: [UInt8]
  private var found: [Int32] = []
  private var occurrences: [Occurrence] = []
  private var keepsOccurrences = false
  /// Whether what leads the text is the topic.
  private var isLead = false

  init(_ names: NameSet) {
    self.names = names
    standings = Array(repeating: 0, count: names.count)
  }

  /// The names in a text, once each.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the length of the text.
  mutating func mentions(in page: PageText) -> [Mention] {
    search(page.topic, .topic)
    isLead = page.topic.isEmpty
    search(page.headline, .headline)
    isLead = false
    search(page.summary, .summary)
    let mentions = found.compactMap { name in
      NameStanding(rawValue: standings[Int(name)] - 1).map { Mention(name: name, standing: $0) }
    }
    for name in found { standings[Int(name)] = 0 }
    found.removeAll(keepingCapacity: true)
    return mentions
  }

  /// The names in a text, and where they stand; those inside of longer ones are not among the places.
  mutating func occurrences(in page: PageText) -> (mentions: [Mention], occurrences: [Occurrence]) {
    keepsOccurrences = true
    defer {
      keepsOccurrences = false
      occurrences = []
    }
    let mentions = mentions(in: page)
    return (mentions, occurrences)
  }

  private mutating func search(_ bytes: [UInt8], _ piece: PageText.Piece) {
    guard !bytes.isEmpty else { return }
    // Each use of the property would count a reference that all threads share.
    let names = names
    text.fold(bytes)
    matches.removeAll(keepingCapacity: true)
    shorter.removeAll(keepingCapacity: true)
    names.forEachMatch(in: text) {
      matches.append($0)
    } shorter: {
      shorter.append($0)
    }
    // Of matches with different ends, one is inside another if a later one starts no later.
    var start = Int.max
    for match in matches.reversed() {
      let isInside = match.range.lowerBound >= start
      start = min(start, match.range.lowerBound)
      note(match, isInside: isInside, of: bytes, piece, names)
    }
    for form in shorter {
      names.forEachName(of: form) { note($0, .inside, names) }
    }
  }

  /// Whether a text begins with what is at a range, and `. ` or `: ` behind it.
  private func leads(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard bytes[..<range.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") }),
      bytes.count > range.upperBound + 1
    else { return false }
    let mark = bytes[range.upperBound]
    return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":"))
      && bytes[range.upperBound + 1] == UInt8(ascii: " ")
  }

  private mutating func note(
    _ match: NameMatcher.Match, isInside: Bool, of bytes: [UInt8], _ piece: PageText.Piece, _ names: NameSet
  ) {
    if isInside {
      names.forEachName(of: match.form) { note($0, .inside, names) }
      return
    }
    let range = text.offsets[match.range.lowerBound]..<text.offsets[match.range.upperBound]
    let isTopic = piece == .topic ? range == bytes.indices : isLead && leads(range, in: bytes)
    var isWritten = false
    names.forEachName(of: match.form) { name in
      guard names.isWritten(name, as: bytes, at: range) else { return }
      isWritten = true
      note(name, isTopic ? .topic : .written, names, at: range, piece)
    }
    names.forEachName(of: match.form) { name in
      guard !names.isWritten(name, as: bytes, at: range) else { return }
      note(name, isWritten ? .rival : isTopic ? .topicVariant : .variant, names, at: range, piece)
    }
  }

  private mutating func note(
    _ name: Int, _ standing: NameStanding, _ names: NameSet, at range: Range<Int>? = nil,
    _ piece: PageText.Piece = .topic
  ) {
    let name = names.entity(of: name)
    if let range, keepsOccurrences {
      occurrences.append(Occurrence(name: name, piece: piece, range: range))
    }
    let old = standings[Int(name)]
    if old == 0 { found.append(name) }
    if old == 0 || standing.rawValue + 1 < old { standings[Int(name)] = standing.rawValue + 1 }
  }
}
