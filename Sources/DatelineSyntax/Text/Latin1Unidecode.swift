/// What the Python package Unidecode makes of the upper half of Latin-1, as the English slugs of the archive
/// need it.
enum Latin1Unidecode {
  /// Sixteen characters a row, four places a character, filled with `_`: U+0080 first.
  private static let cells: StaticString = """
    ________________________________________________________________\
    ________________________________________________________________\
     ___!___C/__PS__$?__Y=__|___SS__"___(c)_a___<<__!_______(r)_-___\
    deg_+-__2___3___'___u___P___*___,___1___o___>>__ 1/4 1/2 3/4?___\
    A___A___A___A___A___A___AE__C___E___E___E___E___I___I___I___I___\
    D___N___O___O___O___O___O___x___O___U___U___U___U___Y___Th__ss__\
    a___a___a___a___a___a___ae__c___e___e___e___e___i___i___i___i___\
    d___n___o___o___o___o___o___/___o___u___u___u___u___y___th__y___
    """

  private static let table: [UInt32] = cells.withUTF8Buffer { cells in
    stride(from: 0, to: cells.count, by: 4).map { start in
      var packed: UInt32 = 0
      for place in 0..<4 where cells[start + place] != UInt8(ascii: "_") {
        packed |= UInt32(cells[start + place]) << UInt32(8 * place)
      }
      return packed
    }
  }

  /// The up to four ASCII characters for `byte`, first in the lowest eight bits; 0 where it becomes nothing.
  ///
  /// ASCII stays itself.
  @inline(__always)
  static func packed(_ byte: UInt8) -> UInt32 {
    byte < 0x80 ? UInt32(byte) : table[Int(byte & 0x7F)]
  }
}
