/// Paths in URIs.
enum PercentEncoding {
  /// The path with every byte percent-encoded that RFC 3986 doesn't call unreserved, slashes aside.
  ///
  /// The result is ASCII, whatever the bytes are, and a relative reference's first component holds
  /// no colon.
  static func encode(_ path: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    for byte in path {
      if isUnreserved(byte) || byte == UInt8(ascii: "/") {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.appendHexadecimal(UInt64(byte), width: 2)
      }
    }
    return result
  }

  /// The `file` URI of an absolute path.
  ///
  /// - Parameter host: the host that has the file, without which a terminal can't tell whether it is its own.
  static func fileAddress(_ path: [UInt8], on host: [UInt8] = []) -> [UInt8] {
    var result: [UInt8] = []
    result.append("file://")
    result += encode(host)
    result += encode(path)
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
