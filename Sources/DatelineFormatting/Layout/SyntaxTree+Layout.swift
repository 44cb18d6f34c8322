public import DatelineSyntax

extension SyntaxTree {
  /// What differs from the canonical layout, in no particular order.
  ///
  /// - Parameters:
  ///   - recognition: what the page tells of its dialect.
  ///   - defaultDialect: the dialect of pages without a label that tells theirs. It isn't for those whose labels
  ///     contradict each other. Where no dialect is known, what differs between dialects is left alone.
  /// - Complexity: O(*n*), where *n* is the number of nodes; no allocation if there is no fault.
  public func layoutFaults(_ recognition: DialectRecognition, defaultDialect: Dialect?) -> [LayoutFault] {
    let all = dialects.blankLines
    let known =
      recognition.certain.map { all[$0] }
      ?? (recognition.likely.isEmpty ? defaultDialect?.blankLines : nil)
    let blankLines = known ?? all.first ?? Dialect.english.blankLines
    var pass = LayoutPass(
      self, blankLines: blankLines, isDialectCertain: known != nil,
      isEndCertain: known != nil || all.allSatisfy { $0.atEnd == blankLines.atEnd })
    pass.run()
    pass.checkEnd()
    if !anomalies.isEmpty { pass.check(anomalies) }
    return pass.faults
  }
}
