/// One word of a search, ready to be looked for in folded texts.
///
/// All ways in which a text can have it are followed at once, a bit for each byte of the word, as the search called
/// Shift-And does: byte by byte, without going back.
struct SearchTerm: Sendable {
  /// How a text has a word, the best way first.
  enum Match: UInt8, Comparable, Sendable {
    /// The text is the word.
    case whole
    /// The text begins with it.
    case beginning
    /// A word of the text begins with it; in Chinese, Japanese and Korean it stands anywhere.
    case wordStart
    /// It stands within a word.
    case inside
    /// Words of the text begin with its pieces, one behind the other: `fsar` for `Ferry to Sarn`.
    case spread

    static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
  }

  /// The longest word in bytes: one for each bit. What is beyond it is not compared.
  private static let longest = 64

  /// For each byte at which places of the word it stands.
  private let masks: [UInt64]
  private let last: UInt64
  private let length: Int
  /// The characters of the word: a text that has it has all of these.
  let signs: CharacterSigns

  /// - Parameter folded: the word, folded, in UTF-8; not empty.
  init(folded: ArraySlice<UInt8>) {
    var masks = Array(repeating: UInt64(0), count: 256)
    let word = folded.prefix(Self.longest)
    for (place, byte) in word.enumerated() { masks[Int(byte)] |= 1 << UInt64(place) }
    self.masks = masks
    length = word.count
    last = word.isEmpty ? 0 : 1 << UInt64(word.count - 1)
    signs = word.withUnsafeBufferPointer { CharacterSigns(of: $0) }
  }

  /// How a folded text has the word; `nil` if it hasn't.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  func match(_ text: UnsafeBufferPointer<UInt8>) -> Match? {
    guard length > 0 else { return .beginning }
    return masks.withUnsafeBufferPointer { masks in
      // The places up to which the word stands right before here: begun anywhere, begun where a word does, and in
      // pieces; and the places up to which pieces stand somewhere before.
      var (anywhere, atStart, pieces, seen): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
      var isBehindWord = false
      var best: Match?
      for offset in text.indices {
        let byte = text[offset]
        let mask = masks[Int(byte)]
        var start: UInt64 = 0
        if byte < 0x80 {
          let isOfWord = byte &- 0x30 < 10 || byte &- 0x61 < 26
          start = isOfWord && !isBehindWord ? 1 : 0
          isBehindWord = isOfWord
        } else if byte >= 0xE1 {
          // A character of a script that puts no blanks between words.
          start = 1
          isBehindWord = false
        } else if byte >= 0xC0 {
          let isOfWord = byte != 0xC2
          start = isOfWord && !isBehindWord ? 1 : 0
          isBehindWord = isOfWord
        }
        anywhere = (anywhere << 1 | 1) & mask
        atStart = (atStart << 1 | start) & mask
        pieces = (pieces << 1 | (start == 0 ? 0 : seen << 1 | 1)) & mask
        seen |= pieces
        guard (anywhere | pieces) & last != 0 else { continue }
        if anywhere & last != 0, offset == length - 1 { return text.count == length ? .whole : .beginning }
        if atStart & last != 0 { return .wordStart }
        best = min(best ?? .spread, anywhere & last != 0 ? .inside : .spread)
      }
      return best
    }
  }
}
