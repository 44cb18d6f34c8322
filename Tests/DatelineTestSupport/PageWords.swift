package import DatelineSyntax

/// What formatting must keep: the letters, the digits that number no item, and the addresses.
package struct PageWords: Equatable {
  package let letters: [UInt8]
  package let addresses: [[UInt8]]

  package init(of tree: SyntaxTree) {
    var letters: [UInt8] = []
    let mark = Array("\u{FEFF}".utf8)
    var bytes = tree.bytes[...]
    while bytes.starts(with: mark) { bytes = bytes.dropFirst(mark.count) }
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      let content = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      letters += content.drop(while: Self.isDigit).filter {
        $0 >= 0x80 || Self.isLetter($0) || Self.isDigit($0)
      }
    }
    self.letters = letters
    addresses = tree.nodes.filter { $0.kind == .destination }.map { Array($0.bytes) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
