import DatelineArchive
import DatelineSyntax

/// Where a page is, as a link of the report names it.
struct PageAddress {
  /// The path from the report's folder to the archive, with a slash at its end, or nothing.
  private let start: [UInt8]

  /// - Parameter archive: the path from the report's folder to the archive; `.` if they are the same.
  init(archive: [UInt8]) {
    guard archive != [UInt8(ascii: ".")], !archive.isEmpty else {
      start = []
      return
    }
    start = Self.encode(archive) + (archive.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")])
  }

  func of(_ path: ArchivePath) -> [UInt8] { start + Self.encode(path.bytes) }

  /// Percent-encodes what means something in an address or is no character. Letters of all scripts stay, which a browser
  /// encodes by itself: a Chinese path would be three times as long.
  private static func encode(_ path: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(path.count + 8)
    var offset = 0
    while offset < path.count {
      let unit = UTF8Decoding.unit(at: offset, in: path.span)
      let range = offset..<(offset + max(unit.length, 1))
      if let scalar = unit.scalar, isVerbatim(scalar) {
        encoded += path[range]
      } else {
        for byte in path[range] {
          encoded += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0xF)]
        }
      }
      offset = range.upperBound
    }
    return encoded
  }

  private static func isVerbatim(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": true
    default:
      scalar.value >= 0xA0 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
