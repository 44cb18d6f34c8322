extension PageText {
  /// Whether a name stands anywhere in the text, inside words too: case, accents, width and Chinese variants don't count,
  /// and where the name has mark-up it may be without.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text and of the name.
  public func contains(_ name: [UInt8]) -> Bool {
    // Most names stand in most texts as they are written, which is found without folding.
    if Piece.allCases.contains(where: { Self.holds(self[$0], name) }) { return true }
    let finders = ([name] + NameMarkup.forms(of: name)).map { FoldedFinder(FoldedText($0)) }
    var text = FoldedText()
    return Piece.allCases.contains { piece in
      guard !self[piece].isEmpty else { return false }
      text.fold(self[piece])
      return finders.contains { $0.isIn(text.symbols) }
    }
  }

  /// Whether the text has a part of a name that says something: a word of four letters or more, or two Chinese characters
  /// behind each other; folded as ``contains(_:)`` does.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text and of the name.
  public func containsPart(of name: [UInt8]) -> Bool {
    var parts: Set<UInt32> = []
    FoldedText(name).forEachTerm { hash, letters in
      if letters ?? 4 >= 4 { parts.insert(hash) }
    }
    guard !parts.isEmpty else { return false }
    return Piece.allCases.contains { piece in
      var isThere = false
      FoldedText(self[piece]).forEachTerm { hash, _ in isThere = isThere || parts.contains(hash) }
      return isThere
    }
  }

  /// Whether some bytes hold others; of long ones nothing is said, so that the time stays linear.
  private static func holds(_ text: [UInt8], _ name: [UInt8]) -> Bool {
    guard let first = name.first, name.count <= 64, name.count <= text.count else { return false }
    let (text, name) = (text.span, name.span)
    for start in 0...(text.count - name.count) where text[start] == first {
      var length = 1
      while length < name.count, text[start + length] == name[length] { length += 1 }
      if length == name.count { return true }
    }
    return false
  }
}
