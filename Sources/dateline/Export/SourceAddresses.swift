import DatelineSyntax

/// The addresses that a page's sources and pictures have, as a browser would ask for them.
struct SourceAddresses: Sendable {
  /// The addresses, in their order.
  private(set) var addresses: [[UInt8]] = []
  /// Whether an item has an address that leads nowhere by itself, or none.
  private(set) var isIncomplete = false

  init() {}

  init(of page: EventPage) {
    guard let section = page.sources else { return }
    for item in section.items {
      let links = [item.link].compactMap(\.self) + item.attachedLinks
      if links.isEmpty { isIncomplete = true }
      for link in links { add(link) }
    }
    // What has no place in the section may be a source all the same.
    if section.node.descendants.contains(where: { $0.kind == .unexpectedText }) { isIncomplete = true }
  }

  private mutating func add(_ link: Link) {
    if let address = link.destination.flatMap({ Self.address(Self.withoutTitle(Array($0.bytes))) }) {
      addresses.append(address)
    } else {
      isIncomplete = true
    }
  }

  /// The address alone: CommonMark has angle brackets around it, and a title in quotation marks behind a blank.
  private static func withoutTitle(_ destination: [UInt8]) -> ArraySlice<UInt8> {
    var rest = destination[...]
    while let byte = rest.first, byte <= 0x20 { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      return rest[(rest.startIndex + 1)..<end]
    }
    while let byte = rest.last, byte <= 0x20 { rest = rest.dropLast() }
    guard let last = rest.last, last == UInt8(ascii: "\"") || last == UInt8(ascii: "'"),
      let first = rest.dropLast().firstIndex(of: last), first > rest.startIndex, rest[first - 1] <= 0x20
    else { return rest }
    rest = rest[..<first]
    while let byte = rest.last, byte <= 0x20 { rest = rest.dropLast() }
    return rest
  }

  /// `nil` for what leads nowhere by itself.
  private static func address(_ written: ArraySlice<UInt8>) -> [UInt8]? {
    guard ["http://", "https://"].contains(where: { written.lowercasedASCII(hasPrefix: $0) }) else {
      return nil
    }
    var address: [UInt8] = []
    var place = written.startIndex
    while place < written.endIndex {
      if written[place] == UInt8(ascii: "&"), written[place...].starts(with: "&amp;".utf8) {
        address.append(UInt8(ascii: "&"))
        place += 5
        continue
      }
      // A list of lines has no other place for these.
      if written[place] <= 0x20 || written[place] == 0x7F {
        address.append(UInt8(ascii: "%"))
        address.appendHexadecimal(UInt64(written[place]), width: 2)
      } else {
        address.append(written[place])
      }
      place += 1
    }
    return address
  }
}

extension ArraySlice<UInt8> {
  fileprivate func lowercasedASCII(hasPrefix prefix: String) -> Bool {
    count >= prefix.utf8.count
      && zip(self, prefix.utf8).allSatisfy { ($0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0) == $1 }
  }
}
