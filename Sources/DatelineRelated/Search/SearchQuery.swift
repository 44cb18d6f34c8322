import DatelineSyntax

/// What is searched for: words, all of which a text has to have, in any order, and begun dates such as `2015-11`.
///
/// Case, accents, width and Chinese variants don't count. A word is found where a word of the text begins with it, within
/// a word, and spread over the beginnings of several words. Unlike `BegunWords`, which complete what is typed, it is meant
/// to find what is only half remembered.
public struct SearchQuery: Sendable {
  private let terms: [SearchTerm]
  private let dates: [DatePattern]
  /// The characters of all words.
  let signs: CharacterSigns

  /// Creates a query.
  ///
  /// - Parameter text: the words with blanks between them; without any, everything is found.
  public init(_ text: [UInt8]) {
    var folded: [UInt8] = []
    FoldedText(text).appendUTF8(to: &folded)
    let words = folded.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.prefix(Self.mostWords)
    // A year alone may as well stand in a headline.
    let dates = words.map { word in DatePattern(word).flatMap { $0.isYear ? nil : $0 } }
    self.dates = dates.compactMap(\.self)
    terms = zip(words, dates).filter { $1 == nil }.map { SearchTerm(folded: $0.0) }
    signs = terms.reduce(into: CharacterSigns()) { $0.formUnion($1.signs) }
  }

  /// More words don't narrow a search any further.
  private static let mostWords = 16

  /// Whether a text alone can have all that is searched for.
  var hasOnlyWords: Bool { dates.isEmpty }

  /// Whether a day is among those that are searched for; any is where no date is.
  func contains(_ date: CalendarDate?) -> Bool {
    guard !dates.isEmpty else { return true }
    return date.map { date in dates.allSatisfy { $0.contains(date) } } ?? false
  }

  /// How a folded text has all words, the lower the better; `nil` if it lacks one.
  func rank(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    var rank = 0
    for term in terms {
      guard let match = term.match(text) else { return nil }
      rank += Int(match.rawValue)
    }
    return rank
  }
}
