public import DatelineArchive
import DatelineSyntax

/// What someone who types looks for: begun words, pieces of texts in scripts without blanks, begun dates.
///
/// All of them have to be found, in any order; case, accents, width and Chinese variants don't count.
public struct BegunWords: Sendable {
  /// A word that is begun, or a piece of a text in a script without blanks; both where no blank is between them.
  private struct Term: Sendable {
    let symbols: [UInt32]
    let isWord: Bool
    /// For a number that may be a year: the year, and the number's sign.
    let year: (date: DatePattern, sign: TextSign)?
  }

  private let terms: [Term]
  private let dates: [DatePattern]
  /// The sign of all terms that are no years.
  let sign: TextSign
  /// The days among which those have to be that are found; `nil` if any may be.
  private let dayNumbers: ClosedRange<Int>?
  private let hasYear: Bool

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - readsDates: whether what looks like a date is looked for among days, as for pages; names have no day.
  /// - Complexity: O(*n*), where *n* is its length; more than some hundred bytes are not looked at.
  public init(_ text: some Sequence<UInt8>, readsDates: Bool = true) {
    var terms: [Term] = []
    var dates: [DatePattern] = []
    var sign = TextSign()
    let bytes = Array(text.prefix(Self.longest))
    for piece in bytes.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
      let date = readsDates ? DatePattern(piece) : nil
      if let date, !date.isYear {
        dates.append(date)
        continue
      }
      let folded = FoldedText(Array(piece))
      var own = TextSign()
      own.insert(folded)
      if date == nil { sign.insert(folded) }
      folded.forEachPiece { symbols, isWord in
        terms.append(Term(symbols: Array(symbols), isWord: isWord, year: date.map { ($0, own) }))
      }
    }
    self.terms = terms
    self.dates = dates
    self.sign = sign
    dayNumbers = dates.first?.dayNumbers
    hasYear = terms.contains { $0.year != nil }
  }

  private static let longest = 512

  /// Whether everything is found.
  public var isEmpty: Bool { terms.isEmpty && dates.isEmpty }
  /// Whether some of what is found is found better than the rest.
  var isRanked: Bool { !terms.isEmpty }
  /// Whether a text alone can hold all that is looked for.
  var hasOnlyTerms: Bool { dates.isEmpty }

  // MARK: Finding

  /// Whether a page may be found, judged by the sign of its texts and the number of its day. It may say yes too often, never
  /// no wrongly.
  @inline(__always)
  func mayFind(_ page: TextSign, on day: Int32) -> Bool {
    guard sign.isIn(page) else { return false }
    return (dayNumbers == nil && !hasYear) || mayBe(on: day, page)
  }

  private func mayBe(on day: Int32, _ page: TextSign) -> Bool {
    if let dayNumbers {
      guard dayNumbers.contains(Int(day)), let date = CalendarDate(dayNumber: Int(day)),
        dates.allSatisfy({ $0.contains(date) })
      else { return false }
    }
    return terms.allSatisfy { term in
      guard let year = term.year else { return true }
      return year.sign.isIn(page) || year.date.dayNumbers.contains(Int(day))
    }
  }

  /// Where a text has what is looked for: behind the term that stands last in the query, as a byte offset, and whether
  /// the text begins with the first.
  public struct Place: Hashable, Sendable {
    /// The byte offset behind the last term; 0 for an empty query.
    public let end: Int
    /// Whether the text begins with the first term.
    public let isAtStart: Bool
  }

  /// Where a text has all terms; `nil` if it lacks one, or a date is looked for.
  ///
  /// - Complexity: O(*n* · *t*), where *n* is the length of the text and *t* the number of terms.
  public func place(in bytes: [UInt8]) -> Place? {
    guard dates.isEmpty else { return nil }
    var text = FoldedText()
    return place(in: bytes, &text)
  }

  func place(in bytes: [UInt8], _ text: inout FoldedText) -> Place? {
    text.fold(bytes)
    var place = Place(end: 0, isAtStart: true)
    // Blanks and brackets at the start don't count.
    let first = text.symbols.firstIndex { FoldedText.isOfWord($0) || FoldedText.isOfRun($0) } ?? 0
    for (number, term) in terms.enumerated() {
      guard let found = Self.find(term, in: text) else { return nil }
      place = Place(
        end: text.offsets[found.upperBound],
        isAtStart: place.isAtStart && (number > 0 || found.lowerBound <= first))
    }
    return place
  }

  private static func find(_ term: Term, in text: borrowing FoldedText) -> Range<Int>? {
    let symbols = text.symbols
    guard let first = term.symbols.first, symbols.count >= term.symbols.count else { return nil }
    for start in 0...(symbols.count - term.symbols.count) where symbols[start] == first {
      if term.isWord, text.isInsideWord(start) { continue }
      var length = 1
      while length < term.symbols.count, symbols[start + length] == term.symbols[length] { length += 1 }
      if length == term.symbols.count { return start..<(start + length) }
    }
    return nil
  }

  /// What of a page has what is looked for; `nil` if it isn't there.
  func match(_ page: PageFacts, _ text: inout FoldedText) -> FoundPage? {
    if !dates.isEmpty {
      guard let date = page.date, dates.allSatisfy({ $0.contains(date) }) else { return nil }
      if terms.isEmpty { return FoundPage(page: page, found: .date) }
    }
    if let place = place(in: page.headline?.bytes ?? [], &text) {
      return FoundPage(page: page, found: .headline(place))
    }
    if let topic = page.topic?.bytes, let place = place(in: topic, &text) {
      return FoundPage(page: page, found: .topic(place))
    }
    // Each term may stand elsewhere.
    var rest = terms
    for piece in [page.headline?.bytes, page.topic?.bytes] {
      guard let piece, !rest.isEmpty else { continue }
      text.fold(piece)
      rest.removeAll { Self.find($0, in: text) != nil }
    }
    if let date = page.date { rest.removeAll { $0.year?.date.contains(date) ?? false } }
    return rest.isEmpty ? FoundPage(page: page, found: .date) : nil
  }
}

extension FoldedText {
  /// Calls a closure with each piece between blanks and punctuation, and whether it begins as a word does.
  func forEachPiece(_ body: (_ symbols: ArraySlice<UInt32>, _ isWord: Bool) -> Void) {
    for piece in symbols.split(whereSeparator: { !Self.isOfWord($0) && !Self.isOfRun($0) }) {
      body(piece, piece.first.map(Self.isOfWord) ?? false)
    }
  }
}

extension BegunWords {
  /// What of a page has what is looked for; `nil` if its headline, topic and date lack some of it.
  ///
  /// - Complexity: O(*n* · *t*), where *n* is the length of headline and topic and *t* the number of terms.
  public func found(in page: PageFacts) -> FoundPage.Found? {
    var text = FoldedText()
    return match(page, &text)?.found
  }
}
