/// Finds one folded text in others, whatever stands around it: the search of Knuth, Morris and Pratt.
struct FoldedFinder: Sendable {
  private let symbols: [UInt32]
  /// For each symbol how many before it begin the text anew.
  private let restarts: [Int]

  /// Creates a finder of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ text: FoldedText) {
    symbols = text.symbols
    var restarts = Array(repeating: 0, count: symbols.count)
    var length = 0
    for place in symbols.indices.dropFirst() {
      while length > 0, symbols[place] != symbols[length] { length = restarts[length - 1] }
      if symbols[place] == symbols[length] { length += 1 }
      restarts[place] = length
    }
    self.restarts = restarts
  }

  /// Whether a folded text holds the one that is looked for; every text holds the empty one.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the other text.
  func isIn(_ others: [UInt32]) -> Bool {
    guard !symbols.isEmpty else { return true }
    var length = 0
    for symbol in others {
      while length > 0, symbol != symbols[length] { length = restarts[length - 1] }
      if symbol == symbols[length] { length += 1 }
      if length == symbols.count { return true }
    }
    return false
  }
}
