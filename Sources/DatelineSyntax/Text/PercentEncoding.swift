/// Paths in URIs.
package enum PercentEncoding {
  /// The path with every byte percent-encoded that RFC 3986 doesn't call unreserved, slashes aside. A relative reference's
  /// first component holds no colon then.
  ///
  /// - Parameter keepsLetters: whether letters and digits of all scripts stay, which a browser encodes by itself: a Chinese
  ///   path would be three times as long. Without them the result is ASCII, whatever the bytes are.
  package static func encode(_ path: [UInt8], keepsLetters: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(path.count + 8)
    var offset = 0
    while offset < path.count {
      let unit = UTF8Decoding.unit(at: offset, in: path.span)
      let bytes = path[offset..<(offset + unit.length)]
      if let scalar = unit.scalar, isUnreserved(scalar) || scalar == "/" || (keepsLetters && isLetter(scalar))
      {
        result += bytes
      } else {
        for byte in bytes { result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0xF)] }
      }
      offset += unit.length
    }
    return result
  }

  private static func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
    default: false
    }
  }

  /// Whether a scalar beyond ASCII is a letter or a digit.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xA0 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
