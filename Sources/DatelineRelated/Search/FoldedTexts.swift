import DatelineSyntax

/// Many short texts by number, folded to be searched, in one buffer.
struct FoldedTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text begins; one more at the end.
  private var starts: [UInt32] = [0]
  private var signs: [CharacterSigns] = []

  /// Folds texts; `nil` for a number without one.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all texts.
  init(_ texts: some Sequence<[UInt8]?>) {
    var folded = FoldedText()
    for text in texts {
      let start = bytes.count
      if let text {
        folded.fold(text)
        folded.appendUTF8(to: &bytes)
      }
      starts.append(UInt32(truncatingIfNeeded: bytes.count))
      signs.append(bytes[start...].withUnsafeBufferPointer { CharacterSigns(of: $0) })
    }
  }

  /// Calls a closure with the number of each text that a query finds, and how well: the lower the better. An empty text is
  /// found by no query.
  ///
  /// - Parameter isWanted: whether a text that has all characters of the query is looked at.
  /// - Complexity: O(*n*), where *n* is the number of texts; then O(*m*), where *m* is the length of those that are looked at.
  func forEach(
    _ query: SearchQuery, where isWanted: (Int) -> Bool, _ body: (_ number: Int, _ rank: Int) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      // The newest pages mostly stand last, and of what is found equally well they are wanted.
      for number in signs.indices.reversed() where signs[number].mayHold(query.signs) {
        let range = Int(starts[number])..<Int(starts[number + 1])
        guard !range.isEmpty, isWanted(number) else { continue }
        if let rank = query.rank(of: UnsafeBufferPointer(rebasing: bytes[range])) { body(number, rank) }
      }
    }
  }
}
