/// The pieces of a source's address.
public struct SourceAddress: Sendable {
  /// The scheme in lower case, such as `https`.
  public let scheme: [UInt8]
  /// The host in lower case, without `www.` and a port.
  public let host: [UInt8]

  /// Takes an address apart; `nil` if it has no scheme or no host.
  public init?(_ address: ArraySlice<UInt8>) {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")), let host = Self.host(of: address) else {
      return nil
    }
    scheme = address[..<colon].map(Self.lowercased)
    self.host = Array(host)
  }

  /// The host of an address, in lower case, without `www.` and a port; `nil` if it has no scheme or no host.
  ///
  /// Most hosts are written so, and are then a slice of the address.
  static func host(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")), address.endIndex - colon > 2,
      address[colon + 1] == UInt8(ascii: "/"), address[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    var start = colon + 3
    var end = start
    while end < address.endIndex, !endsAuthority(address[end]) { end += 1 }
    if let user = address[start..<end].lastIndex(of: UInt8(ascii: "@")) { start = user + 1 }
    if let port = address[start..<end].firstIndex(of: UInt8(ascii: ":")) { end = port }
    var host = address[start..<end]
    if host.contains(where: { lowercased($0) != $0 }) { host = host.map(lowercased)[...] }
    if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
    return host.isEmpty ? nil : host
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
