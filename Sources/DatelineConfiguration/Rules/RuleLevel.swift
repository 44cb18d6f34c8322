public import DatelineRules

/// What a configuration says of a rule: how severe its findings are, or that it is off.
public enum RuleLevel: String, CaseIterable, Codable, Sendable {
  case error, warning, information
  /// The rule doesn't run.
  case off

  /// The severity, or `nil` for a rule that is off.
  public var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .information: .information
    case .off: nil
    }
  }
}
