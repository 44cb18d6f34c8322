/// Finds the anomalies of a text, byte by byte. Only for texts in which the census saw one.
enum AnomalyScanner {
  /// The anomalies that begin at a character from `start` up to, not including, `end`.
  static func anomalies(in bytes: [UInt8], from start: Int, to end: Int) -> [Anomaly] {
    var anomalies: [Anomaly] = []
    var offset = start
    while offset < end {
      let unit = UTF8Decoding.unit(at: offset, in: bytes.span)
      let range = offset..<(offset + unit.length)
      offset = range.upperBound
      guard let kind = unit.scalar.map(kind(of:)) ?? .invalidUTF8 else { continue }
      if kind == .invalidUTF8 || kind == .controlCharacter, let last = anomalies.last,
        last.kind == kind, last.range.upperBound == range.lowerBound
      {
        anomalies[anomalies.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        anomalies.append(Anomaly(kind: kind, range: range))
      }
    }
    return anomalies
  }

  /// What is odd about a scalar; `nil` for nearly all of them.
  static func kind(of scalar: Unicode.Scalar) -> Anomaly.Kind? {
    switch scalar.value {
    case 0x0A: nil
    case 0x09: .tab
    case 0x0D: .carriageReturn
    case 0..<0x20, 0x7F..<0xA0: .controlCharacter
    case 0x2028, 0x2029: .lineSeparator
    case 0xFEFF: .byteOrderMark
    default: nil
    }
  }
}
