import DatelineExchange

/// The addresses that a page's sources and pictures have, as a browser would ask for them.
enum SourceAddresses {
  static func addresses(of record: PageRecord) -> [[UInt8]] {
    var written: [String] = []
    for source in record.sources {
      written.append(source.url)
      if let image = source.image { written.append(image) }
    }
    if let image = record.coverImage { written.append(image.url) }
    return written.compactMap(address)
  }

  /// `nil` for what leads nowhere by itself.
  private static func address(_ written: String) -> [UInt8]? {
    guard ["http://", "https://"].contains(where: { written.lowercasedASCII(hasPrefix: $0) }) else {
      return nil
    }
    var address: [UInt8] = []
    let bytes = Array(written.utf8)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "&"), bytes[place...].starts(with: "&amp;".utf8) {
        address.append(UInt8(ascii: "&"))
        place += 5
        continue
      }
      // A list of lines has no other place for these.
      if bytes[place] <= 0x20 || bytes[place] == 0x7F {
        address.append(UInt8(ascii: "%"))
        address.appendHexadecimal(UInt64(bytes[place]), width: 2)
      } else {
        address.append(bytes[place])
      }
      place += 1
    }
    return address
  }
}

extension String {
  fileprivate func lowercasedASCII(hasPrefix prefix: String) -> Bool {
    utf8.count >= prefix.utf8.count
      && zip(utf8, prefix.utf8).allSatisfy { ($0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0) == $1 }
  }
}
