import DatelineRules
import DatelineSyntax

extension PageSnapshot {
  /// What can be folded, in the order of where it begins, each over two lines at least.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the document.
  public func folds() -> [Fold] {
    var folds: [Fold] = []
    for node in tree.root.children {
      if let section = Section(node) { folds.append(Fold(range: section.contentRange, kind: .section)) }
      if node.kind == .daySection {
        folds.append(Fold(range: Self.contentRange(of: node), kind: .day))
        for entry in node.children where entry.kind == .indexEntry {
          folds.append(Fold(range: Self.contentRange(of: entry), kind: .entry))
        }
      }
    }
    if tree.kinds.contains(.suppression) { folds += foldsOfSuppressions() }
    let lines = document.text.lines
    return folds.filter { fold in
      lines.line(containing: fold.range.lowerBound) < lines.line(containing: fold.range.upperBound)
    }.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  private func foldsOfSuppressions() -> [Fold] {
    var folds: [Fold] = []
    var run: Range<Int>?
    for node in tree.nodes where node.kind == .suppressionLine {
      let line = node.rangeWithoutNewline
      if let known = run, folds.last?.kind == .comments, node.range.lowerBound == known.upperBound {
        folds[folds.count - 1].range = folds[folds.count - 1].range.lowerBound..<line.upperBound
      } else {
        folds.append(Fold(range: line, kind: .comments))
      }
      run = node.range
    }
    for region in Suppressions(in: tree).regions {
      guard let comment = region.comment.ownLine, region.range.upperBound > comment.upperBound else {
        continue
      }
      let isOfPart = region.comment.reach == .section || region.comment.reach == .nextLine
      guard isOfPart, region.range.upperBound <= tree.bytes.count else { continue }
      folds.append(
        Fold(range: comment.lowerBound..<endOfContent(before: region.range.upperBound), kind: .suppressed))
    }
    return folds
  }

  /// Where what ends at an offset ends without line ends and blanks.
  private func endOfContent(before offset: Int) -> Int {
    var end = offset
    while end > 0, Self.isBlankOrLineEnd(tree.bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isBlankOrLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: " ")
      || byte == UInt8(ascii: "\t")
  }
}
