import DatelineSyntax

/// Many short texts by number, folded to be searched.
///
/// What there was lies in one buffer that never changes, so that a copy costs nothing; what changed since lies beside it.
struct FoldedTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text begins; one more at the end.
  private var starts: [UInt32] = [0]
  private var signatures: [UInt64] = []
  private var changes: [Int: Change] = [:]

  private struct Change: Sendable {
    var bytes: [UInt8] = []
    var signature: UInt64 = 0
  }

  /// Folds texts; `nil` for a number without one.
  init(_ texts: some Sequence<[UInt8]?>) {
    var folded = FoldedText()
    for text in texts {
      let start = bytes.count
      if let text {
        folded.fold(text)
        folded.appendUTF8(to: &bytes)
      }
      starts.append(UInt32(truncatingIfNeeded: bytes.count))
      signatures.append(bytes[start...].withUnsafeBufferPointer { SearchTerm.signature(of: $0) })
    }
  }

  /// Puts a text in place of another one, or of none; `nil` takes it away.
  mutating func replace(_ number: Int, with text: [UInt8]?) {
    var change = Change()
    if let text {
      FoldedText(text).appendUTF8(to: &change.bytes)
      change.signature = change.bytes.withUnsafeBufferPointer { SearchTerm.signature(of: $0) }
    }
    changes[number] = change
  }

  /// Calls a closure with the number of each text that a query finds, and how well: the lower the better. An empty text is
  /// found by no query.
  ///
  /// - Complexity: O(*n*), where *n* is the number of texts; then O(*m*), where *m* is the length of those that have all
  ///   characters of the query.
  func forEach(_ query: SearchQuery, _ body: (_ number: Int, _ rank: Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for number in signatures.indices where signatures[number] & query.signature == query.signature {
        guard changes.isEmpty || changes[number] == nil else { continue }
        let range = Int(starts[number])..<Int(starts[number + 1])
        guard !range.isEmpty else { continue }
        if let rank = query.rank(of: UnsafeBufferPointer(rebasing: bytes[range])) { body(number, rank) }
      }
    }
    for (number, change) in changes
    where !change.bytes.isEmpty && change.signature & query.signature == query.signature {
      if let rank = change.bytes.withUnsafeBufferPointer({ query.rank(of: $0) }) { body(number, rank) }
    }
  }
}
