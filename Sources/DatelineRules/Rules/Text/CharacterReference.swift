import DatelineSyntax

/// `&quot;` or `&#39;`: an HTML character reference of a known name or a number.
struct CharacterReference {
  /// What it stands for; `nil` for a number that no character has.
  let character: Unicode.Scalar?

  /// Reads a reference; `nil` if no character has that name, as in `R&D;`.
  init?(_ node: SyntaxNode) {
    let name = String(decoding: node.bytes.dropFirst().dropLast(), as: UTF8.self)
    if name.hasPrefix("#") {
      let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
      guard let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10) else {
        return nil
      }
      character = Self.scalar(value)
    } else if let index = Self.latin1.firstIndex(of: name) {
      character = Unicode.Scalar(UInt8(160 + index))
    } else if let known = Self.others[name] {
      character = known
    } else {
      return nil
    }
  }

  /// Numbers from 128 to 159 mean what they are in Windows-1252, as browsers take them.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar? {
    if (0x80...0x9F).contains(value), let byte = UInt8(exactly: value) { return Windows1252.scalar(of: byte) }
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static let others: [String: Unicode.Scalar] = [
    "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "ndash": "–", "mdash": "—", "lsquo": "‘",
    "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "hellip": "…", "bull": "•",
    "euro": "€",
    "trade": "™", "dagger": "†", "Dagger": "‡", "permil": "‰", "lsaquo": "‹", "rsaquo": "›", "prime": "′",
    "Prime": "″", "minus": "−", "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ",
    "Zcaron": "Ž", "zcaron": "ž", "rarr": "→", "larr": "←", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}",
  ]

  /// The names of U+00A0 to U+00FF.
  private static let latin1 = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo",
    "not",
    "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil",
    "sup1",
    "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml",
    "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml",
    "ETH",
    "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig",
    "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde",
    "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml",
    "yacute", "thorn", "yuml",
  ]
}
