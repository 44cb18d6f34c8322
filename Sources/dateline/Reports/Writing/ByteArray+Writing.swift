import DatelineSyntax

/// Writing of text and numbers into bytes, without a `String` between.
extension [UInt8] {
  /// Appends text that is known to be harmless: the program's own words.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends the decimal digits of `number`.
  mutating func appendDecimal(_ number: Int) {
    // Most columns and many lines.
    if number >= 0 && number < 10 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    appendDigits(of: number, grouped: false)
  }

  /// Appends the decimal digits of `number` in groups of three: `12,410`.
  mutating func appendGrouped(_ number: Int) {
    appendDigits(of: number, grouped: true)
  }

  /// Appends the digits of `number` in groups of three, behind blanks that make a column of them.
  mutating func appendRightAligned(_ number: Int, width: Int) {
    var digits: [UInt8] = []
    digits.appendGrouped(number)
    append(UInt8(ascii: " "), count: width - digits.count)
    self += digits
  }

  /// Appends a number that is not negative with so many decimals, rounded.
  mutating func appendDecimal(_ number: Double, places: Int) {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int(exactly: (number * Double(scale)).rounded()) ?? 0
    appendDecimal(scaled / scale)
    append(UInt8(ascii: "."))
    var digits: [UInt8] = []
    digits.appendDecimal(scaled % scale)
    append(UInt8(ascii: "0"), count: places - digits.count)
    self += digits
  }

  /// Appends `number` in capital hexadecimal digits, at least `width` of them.
  mutating func appendHexadecimal(_ number: UInt64, width: Int = 1) {
    var shift = 60
    while shift > 0 && number >> UInt64(shift) == 0 && shift >= width * 4 { shift -= 4 }
    while shift >= 0 {
      let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift) & 0xF)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + (digit - 10))
      shift -= 4
    }
  }

  /// Appends a Unicode scalar value as UTF-8; U+FFFD for what is none.
  mutating func appendScalar(_ value: UInt32) {
    append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends `count` times `byte`.
  mutating func append(_ byte: UInt8, count: Int) {
    append(contentsOf: repeatElement(byte, count: Swift.max(count, 0)))
  }

  /// Appends `text`, escaped.
  mutating func append<Escape: TextEscape>(_ text: [UInt8], _ escape: Escape.Type) {
    Escape.append(text.span, to: &self)
  }

  /// Appends `text`, escaped.
  mutating func append<Escape: TextEscape>(_ text: String, _ escape: Escape.Type) {
    var text = text
    text.withUTF8 { Escape.append($0.span, to: &self) }
  }

  /// Appends lines, with what is hidden in them escaped.
  mutating func appendVisibleLines(_ text: [UInt8]) {
    var isFirst = true
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !isFirst { append(UInt8(ascii: "\n")) }
      isFirst = false
      append(Array(line), VisibleEscape.self)
    }
  }
}
