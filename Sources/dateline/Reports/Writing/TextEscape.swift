import DatelineSyntax

/// How a format writes text of pages, file names and messages, so that it says no more than text.
protocol TextEscape {
  /// Whether this ASCII byte stands for itself.
  static func isVerbatim(_ byte: UInt8) -> Bool
  /// Appends the written form of a scalar that is an ASCII byte not verbatim, or hidden.
  static func escape(_ value: UInt32, to output: inout [UInt8])
}

extension TextEscape {
  /// Appends `text`, escaped. What is no UTF-8 becomes U+FFFD.
  static func append(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
    var runStart = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 && isVerbatim(byte) {
        index += 1
        continue
      }
      if isIdeographic(text, index) {
        index += 3
        continue
      }
      let scalar = DecodedScalar(text, at: index)
      if byte >= 0x80 && scalar.value != 0xFFFD && !HiddenScalars.contains(scalar.value) {
        index += scalar.length
        continue
      }
      copy(text, runStart..<index, to: &output)
      if scalar.value == 0xFFFD {
        output.appendScalar(0xFFFD)
      } else {
        escape(scalar.value, to: &output)
      }
      index += scalar.length
      runStart = index
    }
    copy(text, runStart..<index, to: &output)
  }

  /// Whether a character of three bytes begins here that is nothing to escape, as nearly all do in Chinese text.
  @inline(__always)
  private static func isIdeographic(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    text[index] >= 0xE3 && text[index] <= 0xEC && index + 2 < text.count && text[index + 1] & 0xC0 == 0x80
      && text[index + 2] & 0xC0 == 0x80
  }

  private static func copy(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    text.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }
}
