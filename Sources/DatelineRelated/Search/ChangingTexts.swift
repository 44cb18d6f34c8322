/// Many short texts by number, to be searched, of which some change.
///
/// What there was is folded once and never changes, so that a copy costs nothing; what changed since lies beside it.
struct ChangingTexts: Sendable {
  private let first: SharedFoldedTexts
  private var changes: [Int: [UInt8]] = [:]

  /// - Parameter make: folds the texts that there are, when the first query asks.
  init(_ make: @escaping @Sendable () -> FoldedTexts) {
    first = SharedFoldedTexts(make)
  }

  /// Puts a text in place of another one, or of none; `nil` takes it away.
  ///
  /// - Complexity: O(*n*), where *n* is its length.
  mutating func replace(_ number: Int, with text: [UInt8]?) {
    var folded: [UInt8] = []
    if let text { FoldedText(text).appendUTF8(to: &folded) }
    changes[number] = folded
  }

  /// Calls a closure with the number of each text that a query finds, and how well: the lower the better. An empty text is
  /// found by no query.
  ///
  /// - Complexity: O(*n*), where *n* is the number of texts; then O(*m*), where *m* is the length of those that have all
  ///   characters of the query.
  func forEach(_ query: SearchQuery, _ body: (_ number: Int, _ rank: Int) -> Void) {
    first.texts.forEach(query, where: { changes[$0] == nil }, body)
    for (number, text) in changes where !text.isEmpty {
      if let rank = text.withUnsafeBufferPointer({ query.rank(of: $0) }) { body(number, rank) }
    }
  }
}
