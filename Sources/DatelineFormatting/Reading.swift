import DatelineSyntax

/// What a page says: its nodes without blanks, line ends and the digits of items' numbers.
struct Reading {
  private let nodes: [RawNode]
  private let bytes: [UInt8]

  init(of tree: SyntaxTree) {
    nodes = tree.rawNodes
    bytes = tree.bytes
  }

  /// The first byte offset in this page from which on another one reads otherwise; `nil` if both say the same.
  func difference(from other: Reading) -> Int? {
    var place = 0
    var otherPlace = 0
    while true {
      skipLayout(&place)
      other.skipLayout(&otherPlace)
      guard place < nodes.count else { return otherPlace < other.nodes.count ? bytes.count : nil }
      guard otherPlace < other.nodes.count, isSame(place, otherPlace, in: other) else {
        return Int(nodes[place].start)
      }
      place += 1
      otherPlace += 1
    }
  }

  private func skipLayout(_ place: inout Int) {
    while place < nodes.count {
      switch nodes[place].kind {
      // A blank line parts an entry from its topic.
      case .newline, .whitespace, .trailingWhitespace, .byteOrderMark, .indexEntry: place += 1
      case .blankLine: place += 1 + Int(nodes[place].extent)
      // Blanks between a mark and the end of a summary.
      case .plainText where text(of: nodes[place]).isEmpty: place += 1
      default: return
      }
    }
  }

  private func isSame(_ place: Int, _ otherPlace: Int, in other: Reading) -> Bool {
    let (node, otherNode) = (nodes[place], other.nodes[otherPlace])
    guard node.kind == otherNode.kind, (node.extent == 0) == (otherNode.extent == 0) else { return false }
    switch node.kind {
    case .itemNumber: return true
    // A comma without blank is part of a name.
    case .separator: return (node.length > 1) == (otherNode.length > 1)
    default: return node.extent > 0 || text(of: node).elementsEqual(other.text(of: otherNode))
    }
  }

  private func text(of node: RawNode) -> ArraySlice<UInt8> {
    var (start, end) = (Int(node.start), node.end)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return bytes[start..<end]
  }
}
