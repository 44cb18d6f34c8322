extension EditSet {
  /// Edits that turn a text into another one, such that what is the same in both is left alone: whole lines, and of
  /// lines that are changed their beginnings and ends.
  ///
  /// - Complexity: that of ``LineDifference/init(from:to:)``.
  public init(from old: [UInt8], to new: [UInt8]) {
    let difference = LineDifference(from: old, to: new)
    var edits: [TextEdit] = []
    for hunk in difference.hunks {
      let oldLines = difference.oldLines[hunk.old]
      let newLines = difference.newLines[hunk.new]
      let start = oldLines.first?.lowerBound ?? difference.offset(ofLine: hunk.old.lowerBound, old.count)
      let text = Array(new[(newLines.first?.lowerBound ?? 0)..<(newLines.last?.upperBound ?? 0)])
      if oldLines.isEmpty || newLines.isEmpty {
        edits.append(TextEdit(range: start..<(oldLines.last?.upperBound ?? start), replacement: text))
      } else if oldLines.count == newLines.count {
        edits += zip(oldLines, newLines).compactMap { oldLine, newLine in
          TextEdit.minimal(replacing: oldLine, in: old, by: Array(new[newLine]))
        }
      } else if let edit = TextEdit.minimal(
        replacing: start..<(oldLines.last?.upperBound ?? start), in: old, by: text)
      {
        edits.append(edit)
      }
    }
    // Lines of a text don't overlap. If they did, nothing of the change would be lost.
    self = (try? EditSet(edits)) ?? EditSet(TextEdit(range: old.indices, replacement: new))
  }
}

extension LineDifference {
  /// Where a line of the old text begins; of the line behind the last one, its end.
  fileprivate func offset(ofLine line: Int, _ count: Int) -> Int {
    line < oldLines.count ? oldLines[line].lowerBound : count
  }
}
