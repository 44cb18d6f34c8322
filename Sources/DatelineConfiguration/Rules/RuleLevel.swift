public import DatelineRules

/// What a configuration says of a rule: how severe its findings are, or that it is off.
public enum RuleLevel: String, CaseIterable, Codable, Sendable {
  /// Findings are errors.
  case error
  /// Findings are warnings.
  case warning
  /// Findings are information.
  case information
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
