import DatelineRules

/// Where actions are asked for.
struct ActionPlace {
  /// The bytes that are selected.
  let range: Range<Int>
  let kinds: Set<CodeAction.Kind>
  /// What is wrong with the page.
  let findings: [Finding]
  /// What is wrong where something is selected.
  let touched: [Finding]

  init(range: Range<Int>, kinds: Set<CodeAction.Kind>, findings: [Finding]) {
    self.range = range
    self.kinds = kinds
    self.findings = findings
    touched = findings.filter { $0.diagnostic.range.isNextTo(range) }
  }

  func touches(_ other: Range<Int>?) -> Bool { other?.isNextTo(range) ?? false }

  /// The findings of a rule, where something is selected.
  func touched(by rule: ActionRule) -> [Finding] { touched(by: rule.rawValue) }

  func touched(by rule: String) -> [Finding] { touched.filter { $0.diagnostic.rule == rule } }
}

extension Range<Int> {
  /// Whether two ranges overlap or meet.
  fileprivate func isNextTo(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
