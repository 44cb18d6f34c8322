extension FoldedText {
  /// Calls a closure with the hash of each term: whole words of scripts that put blanks between them, with the number
  /// of their letters, and pairs of characters of others, with `nil`.
  func forEachTerm(_ body: (_ hash: UInt32, _ letters: Int?) -> Void) {
    var word: UInt32?
    var length = 0
    var previous: UInt32?
    for symbol in symbols {
      if Self.isOfWord(symbol) {
        word = ((word ?? 0x811C_9DC5) ^ symbol) &* 0x0100_0193
        length += 1
        previous = nil
        continue
      }
      if let complete = word { body(complete, length) }
      word = nil
      length = 0
      let isIdeograph = symbol >= 0x2E80 && !(0x3000...0x303F).contains(symbol) && symbol < 0xFF00
      if isIdeograph, let previous { body(previous &* 0x9E37_79B1 ^ symbol, nil) }
      previous = isIdeograph ? symbol : nil
    }
    if let word { body(word, length) }
  }
}
