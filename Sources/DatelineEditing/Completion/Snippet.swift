/// A text with places to go on writing, as editors know it from the Language Server Protocol.
struct Snippet {
  private(set) var text = ""

  /// Adds words that stay as they are.
  mutating func add(_ words: some StringProtocol) { text += Self.escaped(words) }

  /// Adds a place to write, with words that stand there until then. The place 0 is the last one.
  mutating func addPlace(_ number: Int, _ words: String = "") {
    text += words.isEmpty ? "$\(number)" : "${\(number):\(Self.escaped(words))}"
  }

  /// Words in which nothing is taken for mark-up.
  static func escaped(_ words: some StringProtocol) -> String {
    guard words.utf8.contains(where: { [0x5C, 0x24, 0x7D].contains($0) }) else { return String(words) }
    var escaped = ""
    for scalar in words.unicodeScalars {
      if scalar == "\\" || scalar == "$" || scalar == "}" { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
