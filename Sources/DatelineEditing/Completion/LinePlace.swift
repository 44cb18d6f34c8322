import DatelineSyntax

/// A place in a document, its line, and what the tree has there.
struct LinePlace {
  /// The byte offset, moved to the end of the line's content if it is beyond, and off the middle of a character.
  let offset: Int
  /// The line without its line end, a byte order mark before it, and a suppression comment behind it.
  let content: Range<Int>
  /// The node of the line; `nil` behind the last line end.
  let line: SyntaxNode?
  /// The section, or the day of an index, that the line is in.
  let container: SyntaxNode?
  /// The entry of an index that the line is in.
  let entry: DayIndex.Entry?
  /// Whether the document has nothing but blanks.
  let isOnEmptyPage: Bool

  init(_ wanted: Int, in page: PageSnapshot) {
    let tree = page.tree
    let bytes = page.bytes
    let lines = page.document.text.lines
    let inBounds = min(max(wanted, 0), bytes.count)
    var content = lines.contentRange(ofLine: lines.line(containing: inBounds), in: bytes.span)
    let children = Array(tree.root.children)
    if let mark = children.first, mark.kind == .byteOrderMark, content.lowerBound < mark.range.upperBound {
      content = mark.range.upperBound..<max(mark.range.upperBound, content.upperBound)
    }
    isOnEmptyPage = children.allSatisfy { $0.kind == .blankLine || $0.kind == .byteOrderMark }

    var container: SyntaxNode?
    var entry: DayIndex.Entry?
    var line: SyntaxNode?
    if content.lowerBound < bytes.count {
      for node in tree.path(to: content.lowerBound).dropFirst() {
        if node.kind.isSection || node.kind == .daySection {
          container = node
        } else if node.kind == .indexEntry {
          entry = DayIndex.Entry(node)
        } else {
          line = node
          break
        }
      }
    } else if let last = children.last, last.kind.isSection || last.kind == .daySection {
      container = last
    }
    if let comment = line?.child(.suppression) {
      let end = comment.range.lowerBound
      let hasBlank =
        end > content.lowerBound
        && (bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t"))
      content = content.lowerBound..<max(content.lowerBound, hasBlank ? end - 1 : end)
    }
    var offset = min(max(inBounds, content.lowerBound), content.upperBound)
    while offset > content.lowerBound, UTF8Decoding.cutsScalar(at: offset, in: bytes.span) { offset -= 1 }
    self.offset = offset
    self.content = content
    self.line = line
    self.container = container
    self.entry = entry
  }
}
