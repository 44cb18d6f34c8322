import DatelineSyntax

/// The edits of a page's layout faults that can be made together.
struct EditSelection {
  private var edits: [TextEdit]

  /// Takes the mechanical edits of faults. Where one removes what another would change, only the first remains.
  init(mending faults: [LayoutFault], isRenumbering: Bool) {
    // Blank lines that are missing at the end bring the line end that the last line lacks.
    let end = faults.first { $0.kind == .finalNewline }?.range
    let isEndMended = faults.contains { $0.kind == .blankLines && $0.range == end && !$0.edits.isEmpty }
    let wanted = faults.lazy.filter {
      $0.isMechanical && (isRenumbering || $0.kind != .itemNumber)
        && !(isEndMended && $0.kind == .finalNewline)
    }
    edits = []
    var taken = 0
    for edit in Self.sorted(wanted.flatMap(\.edits)) where edit.range.lowerBound >= taken {
      edits.append(edit)
      taken = edit.range.upperBound
    }
  }

  /// By place: insertions first, then the edit that reaches farthest; of equals the one that was found first.
  private static func sorted(_ edits: [TextEdit]) -> [TextEdit] {
    func key(_ entry: (offset: Int, element: TextEdit)) -> (Int, Int, Int, Int) {
      let range = entry.element.range
      return (range.lowerBound, range.isEmpty ? 0 : 1, -range.upperBound, entry.offset)
    }
    return edits.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  /// Drops the edits outside some 0-based lines.
  mutating func confine(to lines: RangeSet<Int>, of bytes: [UInt8]) {
    let index = LineIndex(bytes.span)
    let spans = lines.intersection(RangeSet(0..<index.lineCount)).ranges.map { lines in
      index.range(ofLine: lines.lowerBound).lowerBound..<index.range(ofLine: lines.upperBound - 1).upperBound
    }
    // Both are in ascending order.
    var next = spans[...]
    edits = edits.filter { edit in
      next = next.drop { $0.upperBound < edit.range.upperBound }
      guard let span = next.first, span.lowerBound <= edit.range.lowerBound else { return false }
      // What is inserted at the end belongs to the line below.
      return edit.range.lowerBound < span.upperBound || span.upperBound == bytes.count
    }
  }

  /// The edits, once it is sure that they change layout only.
  func set(for tree: SyntaxTree, dialects: Dialects) throws(FormattingRefusal) -> EditSet {
    guard !edits.isEmpty else { return EditSet() }
    let first = edits[0].range.lowerBound
    let set: EditSet
    let result: [UInt8]
    do throws(EditError) {
      set = try EditSet(edits)
      result = try set.applied(to: tree.bytes.span)
    } catch {
      throw .otherReading(at: first)
    }
    let formatted = SyntaxTree(parsing: result, as: tree.kind, dialects: dialects)
    if let place = Reading(of: tree).difference(from: Reading(of: formatted)) {
      throw .otherReading(at: place)
    }
    return set
  }
}
