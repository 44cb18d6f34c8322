public import DatelineSyntax

extension SyntaxTree {
  /// The edit that lets a comment switch a rule off for the line in which a byte offset lies: one above it or at its end
  /// names the rule as well, or there is a new one above.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  public func suppressing(_ rule: String, onLineAt offset: Int) -> TextEdit {
    let index = LineIndex(bytes.span)
    let line = index.line(containing: min(max(0, offset), bytes.count))
    let range = index.range(ofLine: line)
    var comments: [SuppressionComment] = []
    if kinds.contains(.suppression) {
      let above = range.lowerBound - 1
      comments = [above, range.upperBound - 1].compactMap(comment(endingAt:))
    }
    let own = comments.first { comment in
      guard !comment.rules.isEmpty else { return false }
      switch comment.reach {
      case .nextLine: return comment.node.range.upperBound <= range.lowerBound
      case .line: return comment.node.range.lowerBound >= range.lowerBound
      case .section, .page, nil: return false
      }
    }
    return own?.naming(rule) ?? insertion(of: rule, .nextLine, at: range.lowerBound)
  }

  /// The edit that lets a comment switch a rule off for the whole page: one that names rules names this as well, or there
  /// is a new one at the top.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  public func suppressingOnPage(_ rule: String) -> TextEdit {
    guard kinds.contains(.suppression) else { return insertion(of: rule, .page, at: 0) }
    let own = nodes.lazy.filter { $0.kind == .suppression }.map { SuppressionComment($0, ownLine: nil) }
      .first { $0.reach == .page && !$0.rules.isEmpty }
    return own?.naming(rule) ?? insertion(of: rule, .page, at: 0)
  }

  /// The comment in the line that ends with a byte.
  private func comment(endingAt offset: Int) -> SuppressionComment? {
    let path = path(to: offset)
    let node = path.reversed().lazy.compactMap { $0.child(.suppression) }.first
    return node.map { SuppressionComment($0, ownLine: nil) }
  }

  private func insertion(of rule: String, _ reach: SuppressionComment.Reach, at offset: Int) -> TextEdit {
    let mark = offset == 0 ? root.child(.byteOrderMark)?.range.upperBound : nil
    let place = mark ?? offset
    let comment = Array("<!-- \(reach.rawValue) \(rule) -->".utf8) + lineEnd(near: place)
    return TextEdit(range: place..<place, replacement: comment)
  }
}

extension SuppressionComment {
  /// The edit that lets the comment name another rule, behind those that it names.
  fileprivate func naming(_ rule: String) -> TextEdit? {
    rules.last.map { .insertion(of: ", \(rule)", at: $0.range.upperBound) }
  }
}
