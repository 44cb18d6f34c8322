/// One Unicode scalar read from bytes.
struct DecodedScalar {
  /// The scalar's value; U+FFFD for bytes that are no UTF-8.
  var value: UInt32
  /// How many bytes it takes, at least 1. For invalid bytes as many as Unicode says to replace by
  /// one U+FFFD.
  var length: Int

  /// Reads the scalar at `index`, which is inside `bytes`.
  init(_ bytes: borrowing Span<UInt8>, at index: Int) {
    let first = bytes[index]
    if first < 0x80 {
      value = UInt32(first)
      length = 1
      return
    }
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    let total: Int
    switch first {
    case 0xC2...0xDF: total = 2
    case 0xE0: (total, lowest) = (3, 0xA0)
    case 0xED: (total, highest) = (3, 0x9F)
    case 0xE1...0xEF: total = 3
    case 0xF0: (total, lowest) = (4, 0x90)
    case 0xF1...0xF3: total = 4
    case 0xF4: (total, highest) = (4, 0x8F)
    default:
      value = 0xFFFD
      length = 1
      return
    }
    var read = UInt32(first) & (0x7F >> UInt32(total))
    var position = 1
    while position < total {
      guard index + position < bytes.count else { break }
      let byte = bytes[index + position]
      guard byte >= lowest, byte <= highest else { break }
      read = read << 6 | UInt32(byte & 0x3F)
      (lowest, highest) = (0x80, 0xBF)
      position += 1
    }
    value = position == total ? read : 0xFFFD
    length = position
  }
}
