/// Compares a tree with the regular form of its dialect, in one walk over the nodes.
///
/// In preorder the nodes of a regular line are always the same kinds in the same sequence, so a line is matched by
/// stepping from node to node. Where one doesn't match, its deviation is noted and the walk goes on behind it.
struct DeviationScanner {
  let bytes: TextBytes
  let nodes: ArrayView<RawNode>
  let kind: DocumentKind
  let form: DialectForm
  /// The form's spelling and labels.
  let spelling: TextBytes
  let labels: ArrayView<DialectForm.Label>
  let path: PagePath?
  /// The place of the next node.
  var place = 1
  var found: Deviations = []

  /// Where a tree departs from a form.
  static func deviations(of tree: SyntaxTree, from form: DialectForm, at path: PagePath?) -> Deviations {
    TextBytes.read(tree.bytes) { bytes in
      ArrayView.read(tree.rawNodes) { nodes in
        TextBytes.read(form.spelling) { spelling in
          ArrayView.read(form.labels) { labels in
            var scanner = DeviationScanner(
              bytes: bytes, nodes: nodes, kind: tree.kind, form: form, spelling: spelling, labels: labels,
              path: path)
            return scanner.scan()
          }
        }
      }
    }
  }

  private mutating func scan() -> Deviations {
    if path == nil { found.insert(.path) }
    switch kind {
    case .eventPage: scanEventPage()
    case .dayIndex: scanDayIndex()
    }
    return found
  }

  // MARK: Matching nodes

  /// The place behind a node and its descendants.
  func end(of place: Int) -> Int { place + 1 + Int(nodes[place].extent) }

  /// Steps over the next node if it is of a kind.
  @inline(__always)
  mutating func take(_ kind: SyntaxKind) -> Bool {
    guard place < nodes.count, nodes[place].kind == kind else { return false }
    place += 1
    return true
  }

  /// Steps over the next node if it is of a kind and a length in bytes.
  @inline(__always)
  mutating func take(_ kind: SyntaxKind, length: Int) -> Bool {
    guard place < nodes.count, nodes[place].kind == kind, Int(nodes[place].length) == length else {
      return false
    }
    place += 1
    return true
  }

  /// Steps over the end of a line; the last one may have none.
  mutating func takeLineEnd(of line: Int) -> Bool {
    if place == end(of: line) { return true }
    return take(.newline) && place == end(of: line)
  }

  /// Steps over a link with all its pieces and tells what they are.
  mutating func takeLink() -> (text: Range<Int>, destination: Range<Int>)? {
    guard take(.link), take(.openBracket), place < nodes.count, nodes[place].kind == .text else { return nil }
    let text = range(of: place)
    place = end(of: place)
    guard take(.closeBracket), take(.openParenthesis), place < nodes.count,
      nodes[place].kind == .destination
    else { return nil }
    let destination = range(of: place)
    place += 1
    guard take(.closeParenthesis) else { return nil }
    return (text, destination)
  }

  /// Steps over the number of an item and what stands behind it.
  mutating func takeNumber() -> Bool {
    take(.itemNumber) && take(.period) && take(.whitespace, length: 1)
  }

  func range(of place: Int) -> Range<Int> {
    let node = nodes[place]
    return Int(node.start)..<node.end
  }

  /// Whether a range of the document is spelled as a range of the form's spelling.
  func matches(_ range: Range<Int>, _ spelled: Range<Int>) -> Bool {
    range.count == spelled.count && bytes.hasPrefix(spelled, of: spelling, at: range.lowerBound)
  }

  /// Whether a range of the document is a label of the dialect in a role.
  func isLabel(_ range: Range<Int>, as role: SyntaxKind) -> Bool {
    for index in 0..<labels.count where labels[index].role == role && matches(range, labels[index].range) {
      return true
    }
    return false
  }

  // MARK: Matching paths

  /// The day of `START2015/11/20/`, and where what follows begins; `nil` for any other spelling.
  func day(in range: Range<Int>, after start: Range<Int>) -> DayFolders? {
    guard range.count > start.count, bytes.hasPrefix(start, of: spelling, at: range.lowerBound),
      let day = DayFolders(in: bytes.buffer.span, at: range.lowerBound + start.count),
      day.end <= range.upperBound
    else { return nil }
    return day
  }

  /// Whether a destination is the path of a day's index.
  func isIndexPath(_ range: Range<Int>, after start: Range<Int>, of date: CalendarDate?) -> Bool {
    guard let day = day(in: range, after: start), date == nil || day.date == date else { return false }
    return range.upperBound - day.end == 8 && bytes.hasPrefix("index.md", at: day.end)
  }

  /// The day of the event page at a path; `nil` if it is the path of none.
  func dayOfEvent(_ range: Range<Int>) -> CalendarDate? {
    guard let day = day(in: range, after: form.eventPathStart) else { return nil }
    let nameEnd = range.upperBound - 3
    guard day.end < nameEnd, bytes.hasPrefix(".md", at: nameEnd) else { return nil }
    let separators = bytes.union(in: day.end..<nameEnd) {
      Byte.flag($0 == Byte.slash) | Byte.flag($0 == Byte.questionMark) | Byte.flag($0 == Byte.hash)
    }
    guard separators == 0 else { return nil }
    // A name that ends as `index` and `README` do is left to a closer look, and so is one that is only dots.
    let last = bytes[nameEnd - 1]
    guard last != UInt8(ascii: "x"), last != UInt8(ascii: "E"), last != Byte.period else { return nil }
    return day.date
  }
}
