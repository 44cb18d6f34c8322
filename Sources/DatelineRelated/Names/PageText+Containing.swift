extension PageText {
  /// Whether a name stands anywhere in the text, inside words too: case, accents, width and Chinese variants don't count,
  /// and where the name has mark-up it may be without.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text and of the name.
  public func contains(_ name: [UInt8]) -> Bool {
    let finders = ([name] + NameMarkup.forms(of: name)).map { FoldedFinder(FoldedText($0)) }
    var text = FoldedText()
    return Piece.allCases.contains { piece in
      guard !self[piece].isEmpty else { return false }
      text.fold(self[piece])
      return finders.contains { $0.isIn(text.symbols) }
    }
  }
}
