/// The pieces of a source's address.
public struct SourceAddress: Sendable {
  /// The scheme in lower case, such as `https`.
  public let scheme: [UInt8]
  /// The host in lower case, without `www.` and a port.
  public let host: [UInt8]

  /// Takes an address apart; `nil` if it has no scheme or no host.
  public init?(_ address: ArraySlice<UInt8>) {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    scheme = address[..<colon].map(Self.lowercased)
    var rest = address[(colon + 1)...]
    guard rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) else { return nil }
    rest = rest.dropFirst(2)
    let authority = rest.prefix { !Self.endsAuthority($0) }
    let afterUser = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] } ?? authority
    var host = afterUser.prefix { $0 != UInt8(ascii: ":") }.map(Self.lowercased)
    if host.starts(with: Self.www) { host.removeFirst(Self.www.count) }
    guard !host.isEmpty else { return nil }
    self.host = host
  }

  private static let www = Array("www.".utf8)

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
