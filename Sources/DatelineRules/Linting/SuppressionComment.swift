package import DatelineSyntax

/// A comment that switches rules off: `<!-- dateline-disable-line stale-related-text, raw-html -->`.
package struct SuppressionComment {
  /// What a comment covers.
  package enum Reach: String, CaseIterable {
    /// The line that the comment ends.
    case line = "dateline-disable-line"
    /// The next line that is neither blank nor such a comment.
    case nextLine = "dateline-disable-next-line"
    /// The section, the day or the entry in which the comment stands.
    case section = "dateline-disable-section"
    /// The page.
    case page = "dateline-disable-page"
  }

  /// The comment.
  package let node: SyntaxNode
  /// The first word, such as `dateline-disable-line`, as a byte range.
  package let command: Range<Int>
  /// What it covers; `nil` if the command is unknown.
  package let reach: Reach?
  /// The ids of rules with their byte ranges; empty for all rules.
  package let rules: [(id: String, range: Range<Int>)]

  /// The comment's line, as a byte range, if it stands alone; `nil` behind other text.
  package let ownLine: Range<Int>?

  /// Takes a comment apart.
  package init(_ node: SyntaxNode, ownLine: Range<Int>? = nil) {
    self.node = node
    self.ownLine = ownLine
    let bytes = node.tree.bytes
    var words: [Range<Int>] = []
    var start: Int?
    for offset in (node.range.lowerBound + 4)..<max(node.range.lowerBound + 4, node.range.upperBound - 3) {
      let separates = Self.separates(bytes[offset])
      if let first = start, separates {
        words.append(first..<offset)
        start = nil
      } else if start == nil, !separates {
        start = offset
      }
    }
    if let first = start { words.append(first..<(node.range.upperBound - 3)) }
    command = words.first ?? node.range
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    reach = Reach(rawValue: text(command))
    rules = words.dropFirst().map { (text($0), $0) }
  }

  private static func separates(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ",")
  }
}
