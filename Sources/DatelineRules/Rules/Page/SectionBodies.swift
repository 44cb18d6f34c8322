import DatelineSyntax

/// The sections of a page without the blank lines behind them, to be moved and removed as wholes.
struct SectionBodies {
  /// What each section holds, from its heading to its last line that isn't blank, as byte offsets.
  let ranges: [Range<Int>]
  /// The kinds of the sections.
  let kinds: [SyntaxKind]
  private let bytes: [UInt8]

  /// The known sections of a page; `nil` where one of them doesn't end with its line, so that another can't follow.
  init?(_ page: EventPage) {
    bytes = page.tree.bytes
    var ranges: [Range<Int>] = []
    var kinds: [SyntaxKind] = []
    for section in page.root.children where section.kind.isSection && section.kind != .unknownSection {
      var end = section.range.lowerBound
      for line in section.children where line.kind != .blankLine { end = line.range.upperBound }
      guard end > section.range.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") else { return nil }
      ranges.append(section.range.lowerBound..<end)
      kinds.append(section.kind)
    }
    self.ranges = ranges
    self.kinds = kinds
  }

  /// Whether two sections hold the same bytes.
  func areSame(_ first: Int, _ second: Int) -> Bool { bytes[ranges[first]] == bytes[ranges[second]] }

  /// The edits that put the sections into an order, by their present places; the blank lines stay.
  func rearrangement(into order: [Int]) -> [TextEdit] {
    order.enumerated().compactMap { place, old in
      place == old ? nil : TextEdit(range: ranges[place], replacement: Array(bytes[ranges[old]]))
    }
  }

  /// The edit that removes a section with the blank lines before it.
  func removal(of place: Int) -> TextEdit? {
    guard place > 0 else { return nil }
    return .deletion(ranges[place - 1].upperBound..<ranges[place].upperBound)
  }
}
