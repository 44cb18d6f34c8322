/// Folds traditional Chinese characters and regional variants to one character each.
///
/// The archive writes one name in several ways; folded, they are one. Which of them is meant is for the archive to say.
enum HanFolding {
  private static let first: UInt32 = 0x3400
  private static let last: UInt32 = 0x9FFF

  private static let table: [UInt16] = {
    var table = (first...last).map { UInt16($0) }
    pairs.withUTF8Buffer { utf8 in
      var from: UInt32?
      for place in stride(from: 0, to: utf8.count, by: 3) {
        // All of them lie between U+0800 and U+FFFF, so that each takes three bytes.
        let scalar =
          UInt32(utf8[place] & 0x0F) << 12 | UInt32(utf8[place + 1] & 0x3F) << 6
          | UInt32(utf8[place + 2] & 0x3F)
        if let character = from {
          table[Int(character - first)] = UInt16(scalar)
          from = nil
        } else {
          from = scalar
        }
      }
    }
    return table
  }()

  /// The character that stands for a character and all its variants; the character itself where it has none.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    (first...last).contains(scalar) ? UInt32(table[Int(scalar - first)]) : scalar
  }
}
