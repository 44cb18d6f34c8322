/// The severity of each rule for the paths to which the same overrides apply.
///
/// Look it up once a path and ask it for each rule.
public struct RuleSettings: Hashable, Sendable {
  /// The severities in the order of the known rules; `nil` for a rule that doesn't run.
  public let severities: [Severity?]
  /// The positions among the known rules of those whose severity is configured by name.
  private let configured: Set<Int>

  /// Creates settings from the severities in the order of the known rules.
  ///
  /// - Parameters:
  ///   - severities: the severity of each rule, `nil` for one that doesn't run.
  ///   - configured: the positions of the rules whose severity someone chose, so that it holds for all that they
  ///     find, hints included.
  public init(severities: [Severity?], configured: Set<Int> = []) {
    self.severities = severities
    self.configured = configured
  }

  /// Whether the severity of the rule at this position was chosen by name.
  public func isSeverityConfigured(ofRuleAt index: Int) -> Bool {
    configured.contains(index)
  }

  /// The severity of the rule at this position among the known rules, or `nil` if it doesn't run or there is no
  /// such rule.
  public func severity(ofRuleAt index: Int) -> Severity? {
    severities.indices.contains(index) ? severities[index] : nil
  }

  /// Whether no rule runs.
  public var isEmpty: Bool {
    severities.allSatisfy { $0 == nil }
  }
}
