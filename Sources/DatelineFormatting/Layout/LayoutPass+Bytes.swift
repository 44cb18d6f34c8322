import DatelineSyntax

extension LayoutPass {
  /// Reports bytes that no page should have: tabs, carriage returns and byte order marks.
  mutating func check(_ anomalies: [Anomaly]) {
    var cursor = TokenCursor(nodes: nodes)
    for anomaly in anomalies {
      let range = anomaly.range
      switch anomaly.kind {
      case .carriageReturn:
        let isBeforeLineFeed = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "\n")
        report(
          LayoutFault(
            .carriageReturn, at: range,
            edits: [TextEdit(range: range, replacement: isBeforeLineFeed ? "" : "\n")]))
      case .byteOrderMark:
        report(
          LayoutFault(
            .byteOrderMark, at: range,
            // Without it another one behind it, which is a text's, would be the page's.
            isMechanical: cursor.kind(at: range.lowerBound) == .byteOrderMark
              && !bytes[range.upperBound...].starts(with: bytes[range]),
            edits: [.deletion(range)]))
      case .tab:
        report(
          LayoutFault(
            .tab, at: range, isMechanical: cursor.kind(at: range.lowerBound).isBetweenPieces,
            edits: [TextEdit(range: range, replacement: " ")]))
      case .controlCharacter, .lineSeparator, .invalidUTF8: break
      }
    }
  }

  /// Reports a last line without line end.
  mutating func checkEnd() {
    guard lacksFinalNewline else { return }
    report(
      LayoutFault(
        .finalNewline, at: bytes.count..<bytes.count, edits: [.insertion(of: "\n", at: bytes.count)]))
  }

  /// Whether the last line has no line end. Blanks at the end of a page are no line.
  var lacksFinalNewline: Bool {
    guard let last = bytes.last, !last.isLineEnd else { return false }
    let content = bytes.lastIndex { !$0.isBlank }
    return content.map { !bytes[$0].isLineEnd } ?? false
  }
}

/// Finds the tokens at offsets that ascend.
private struct TokenCursor {
  let nodes: [RawNode]
  private var place = 0
  /// Where the last line that can't be placed ends.
  private var unexpectedEnd = 0

  init(nodes: [RawNode]) {
    self.nodes = nodes
  }

  /// The kind of the token at an offset; in a line that can't be placed, all of it is unexpected text.
  mutating func kind(at offset: Int) -> SyntaxKind {
    while place < nodes.count, nodes[place].extent > 0 || nodes[place].end <= offset {
      if nodes[place].kind == .unexpectedLine { unexpectedEnd = nodes[place].end }
      place += 1
    }
    guard place < nodes.count, offset >= unexpectedEnd else { return .unexpectedText }
    return nodes[place].kind
  }
}

extension SyntaxKind {
  /// Whether the token is blanks between the pieces of a line, so that they are no part of any text.
  fileprivate var isBetweenPieces: Bool {
    switch self {
    case .whitespace, .trailingWhitespace, .separator: true
    default: false
    }
  }
}
