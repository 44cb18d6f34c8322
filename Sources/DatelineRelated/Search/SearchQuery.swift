/// What is searched for: words, all of which a text has to have, in any order.
///
/// Case, accents, width and Chinese variants don't count. A word is found where a word of the text begins with it, within
/// a word, and spread over the beginnings of several words.
public struct SearchQuery: Sendable {
  let terms: [SearchTerm]
  /// The characters of all words.
  let signs: CharacterSigns

  /// Creates a query.
  ///
  /// - Parameter text: the words with blanks between them; without any, everything is found.
  public init(_ text: [UInt8]) {
    var folded: [UInt8] = []
    FoldedText(text).appendUTF8(to: &folded)
    let words = folded.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    terms = words.prefix(Self.mostWords).map(SearchTerm.init(folded:))
    signs = terms.reduce(into: CharacterSigns()) { $0.formUnion($1.signs) }
  }

  /// More words don't narrow a search any further.
  private static let mostWords = 16

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
