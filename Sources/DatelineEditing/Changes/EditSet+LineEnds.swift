import DatelineSyntax

extension EditSet {
  /// The same change without an edit that begins or ends between CR and LF, where editors know no place.
  ///
  /// - Complexity: O(*n*) in the number of edits and the length of their replacements.
  func keepingLineEndsWhole(in bytes: [UInt8]) -> EditSet {
    func isInLineEnd(_ offset: Int) -> Bool {
      offset > 0 && offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")
        && bytes[offset - 1] == UInt8(ascii: "\r")
    }
    guard edits.contains(where: { isInLineEnd($0.range.lowerBound) || isInLineEnd($0.range.upperBound) })
    else { return self }
    var whole: [TextEdit] = []
    for edit in edits {
      var edit = edit
      if isInLineEnd(edit.range.lowerBound) {
        let start = edit.range.lowerBound
        if let last = whole.last, last.range.upperBound > start {
          // The edit before has taken the LF along, which this one is about.
          whole.removeLast()
          edit = TextEdit(
            range: last.range.lowerBound..<edit.range.upperBound,
            replacement: last.replacement.dropLast() + edit.replacement)
        } else {
          edit = TextEdit(
            range: (start - 1)..<edit.range.upperBound,
            replacement: [UInt8(ascii: "\r")] + edit.replacement)
        }
      }
      if isInLineEnd(edit.range.upperBound) {
        edit = TextEdit(
          range: edit.range.lowerBound..<(edit.range.upperBound + 1),
          replacement: edit.replacement + [UInt8(ascii: "\n")])
      }
      whole.append(edit)
    }
    return (try? EditSet(whole)) ?? self
  }
}
