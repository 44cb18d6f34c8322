/// Finds the anomalies of a text, byte by byte. Only for texts in which the census saw one.
enum AnomalyScanner {
  /// The anomalies that begin at a character from `start` up to, not including, `end`.
  static func anomalies(in bytes: [UInt8], from start: Int, to end: Int) -> [Anomaly] {
    var anomalies: [Anomaly] = []
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      let unit = UTF8Decoding.unit(at: offset, in: bytes.span)
      let range = offset..<(offset + unit.length)
      offset = range.upperBound
      guard let kind = kind(of: byte, scalar: unit.scalar?.value) else { continue }
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

  private static func kind(of byte: UInt8, scalar: UInt32?) -> Anomaly.Kind? {
    switch byte {
    case Byte.lineFeed: return nil
    case Byte.tab: return .tab
    case Byte.carriageReturn: return .carriageReturn
    case 0..<0x20, 0x7F: return .controlCharacter
    case 0..<0x7F: return nil
    default: break
    }
    guard let scalar else { return .invalidUTF8 }
    switch scalar {
    case 0x80..<0xA0: return .controlCharacter
    case 0x2028, 0x2029: return .lineSeparator
    case 0xFEFF: return .byteOrderMark
    default: return nil
    }
  }
}
