/// Compares a tree with the regular form of its dialect, in one walk over the nodes.
///
/// In preorder the nodes of a regular line are always the same kinds in the same sequence, so a line is matched by
/// stepping from node to node. Where one doesn't match, its deviation is noted and the walk goes on behind it.
struct DeviationScanner {
  let bytes: [UInt8]
  let nodes: [RawNode]
  let kind: DocumentKind
  let form: DialectForm
  let path: PagePath?
  /// The place of the next node.
  var place = 1
  var found: Deviations = []

  init(storage: SyntaxTree.Storage, form: DialectForm, path: PagePath?) {
    bytes = storage.bytes
    nodes = storage.nodes
    kind = storage.kind
    self.form = form
    self.path = path
  }

  mutating func scan() -> Deviations {
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

  func range(of place: Int) -> Range<Int> {
    let node = nodes[place]
    return Int(node.start)..<node.end
  }

  func matches(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    range.count == text.count && bytes.hasPrefix(text, at: range.lowerBound)
  }

  // MARK: Matching paths

  /// The day of `START2015/11/20/`, and where what follows begins; `nil` for any other spelling.
  func day(in range: Range<Int>, after start: [UInt8]) -> DayFolders? {
    guard range.count > start.count, bytes.hasPrefix(start, at: range.lowerBound),
      let day = DayFolders(in: bytes.span, at: range.lowerBound + start.count), day.end <= range.upperBound
    else { return nil }
    return day
  }

  /// Whether a destination is the path of a day's index.
  func isIndexPath(_ range: Range<Int>, after start: [UInt8], of date: CalendarDate?) -> Bool {
    guard let day = day(in: range, after: start), date == nil || day.date == date else { return false }
    return range.upperBound - day.end == 8 && bytes.hasPrefix("index.md", at: day.end)
  }

  /// The day of the event page at a path; `nil` if it is the path of none.
  func dayOfEvent(_ range: Range<Int>) -> CalendarDate? {
    guard let day = day(in: range, after: form.eventPathStart) else { return nil }
    let nameEnd = range.upperBound - 3
    guard day.end < nameEnd, bytes.hasPrefix(".md", at: nameEnd) else { return nil }
    guard !contains(Byte.slash, day.end, nameEnd), !contains(Byte.questionMark, day.end, nameEnd),
      !contains(Byte.hash, day.end, nameEnd)
    else { return nil }
    // A name that ends as `index` and `README` do is left to a closer look, and so is one that is only dots.
    let last = bytes[nameEnd - 1]
    guard last != UInt8(ascii: "x"), last != UInt8(ascii: "E"), last != Byte.period else { return nil }
    return day.date
  }

  @inline(__always)
  func contains(_ byte: UInt8, _ start: Int, _ end: Int) -> Bool {
    bytes.firstOffset(of: byte, from: start, to: end) < end
  }
}
