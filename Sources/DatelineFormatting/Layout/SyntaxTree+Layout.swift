public import DatelineSyntax

extension SyntaxTree {
  /// What differs from the canonical layout, in no particular order.
  ///
  /// - Parameters:
  ///   - blankLines: the blank lines that the page's dialect has between parts.
  ///   - isDialectCertain: whether the dialect is known. If not, what differs between dialects is left alone.
  /// - Complexity: O(*n*), where *n* is the number of nodes; no allocation if there is no fault.
  public func layoutFaults(blankLines: Dialect.BlankLines, isDialectCertain: Bool) -> [LayoutFault] {
    var pass = LayoutPass(self, blankLines: blankLines, isDialectCertain: isDialectCertain)
    pass.run()
    pass.checkEnd()
    if !anomalies.isEmpty { pass.check(anomalies) }
    return pass.faults
  }
}
