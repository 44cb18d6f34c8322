/// How many columns of a terminal a scalar takes.
enum TerminalWidth {
  /// 0 for marks that sit on the character before and for invisible ones, 2 for East Asian wide
  /// characters and emoji, else 1.
  ///
  /// An estimate: terminals differ on sequences of emoji. Characters of ambiguous width count 1.
  static func of(_ value: UInt32) -> Int {
    if value < 0x300 { return 1 }
    if isWide(value) { return 2 }
    guard let scalar = Unicode.Scalar(value) else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Vowels and final consonants of decomposed Hangul join the syllable before.
    if (0x1160...0x11FF).contains(value) { return 0 }
    return scalar.properties.isEmojiPresentation ? 2 : 1
  }

  /// How many columns a text takes.
  static func of(_ text: [UInt8]) -> Int {
    var width = 0
    forEachScalar(in: text) { scalar, _ in
      width += of(scalar)
      return true
    }
    return width
  }

  /// The start of a text that takes at most so many columns, with `…` for what is left out.
  static func prefix(of text: [UInt8], columns: Int) -> [UInt8] {
    guard of(text) > columns else { return text }
    var width = 1
    var end = 0
    forEachScalar(in: text) { scalar, next in
      width += of(scalar)
      if width <= columns { end = next }
      return width <= columns
    }
    return Array(text[..<end]) + "…".utf8
  }

  /// Calls a closure with each scalar and the offset behind it, until it returns false.
  private static func forEachScalar(in text: [UInt8], _ body: (UInt32, Int) -> Bool) {
    var offset = 0
    while offset < text.count {
      let scalar = DecodedScalar(text.span, at: offset)
      offset += scalar.length
      guard body(scalar.value, offset) else { return }
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x302A...0x302D, 0x3099, 0x309A: false
    case 0x1100...0x115F, 0x2329, 0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x18D08, 0x1AFF0...0x1B2FB,
      0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
