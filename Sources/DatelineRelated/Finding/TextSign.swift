/// What a text may be found by, folded into a few bits: a text without a bit of a query isn't found by it.
///
/// Of words their beginnings count, of scripts that put no blanks between words single characters and pairs of them. So
/// a look at 64 bytes tells nearly all texts from what is looked for, without their memory being touched.
struct TextSign: Hashable, Sendable {
  private var bits = SIMD8<UInt64>()

  /// The sign of no text, which is found by nothing but an empty query.
  init() {}

  /// Of a word so many letters count.
  private static let longest = 4

  /// Adds what a folded text may be found by.
  mutating func insert(_ text: borrowing FoldedText) {
    var hash: UInt32 = 0
    var length = 0
    var previous: UInt32?
    for symbol in text.symbols {
      if FoldedText.isOfWord(symbol) {
        hash = length == 0 ? Self.mixed(0x811C_9DC5, symbol) : Self.mixed(hash, symbol)
        length += 1
        if length <= Self.longest { insert(hash) }
        previous = nil
        continue
      }
      length = 0
      guard FoldedText.isOfRun(symbol) else {
        previous = nil
        continue
      }
      insert(Self.mixed(0x1234_5671, symbol))
      if let previous { insert(Self.mixed(previous, symbol)) }
      previous = symbol
    }
  }

  /// Whether a text with another sign may be found by what this one is made of.
  @inline(__always)
  func isIn(_ other: TextSign) -> Bool {
    (bits & ~other.bits) == SIMD8()
  }

  /// Sets two bits, so that few texts have both by chance.
  private mutating func insert(_ hash: UInt32) {
    let mixed = hash &* 0x85EB_CA6B
    for bit in [Int(mixed >> 23), Int(mixed >> 14) & 511] {
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private static func mixed(_ hash: UInt32, _ symbol: UInt32) -> UInt32 {
    (hash ^ symbol) &* 0x0100_0193 ^ (hash >> 15)
  }
}

extension FoldedText {
  /// Whether a symbol is of a script that puts no blanks between words, or a picture; punctuation isn't.
  static func isOfRun(_ symbol: UInt32) -> Bool {
    guard symbol >= 0x0E00, symbol < 0x11_0000, !isOfWord(symbol) else { return false }
    return !(0x2000...0x2BFF).contains(symbol) && !(0x3000...0x303F).contains(symbol)
      && !(0xFE10...0xFE6F).contains(symbol) && !(0xFF00...0xFF65).contains(symbol)
  }
}
