public import DatelineRules

/// The least severity of a finding that makes a run fail.
public enum FailureThreshold: String, CaseIterable, Codable, Sendable {
  case error, warning, information
  /// Findings never make a run fail.
  case never

  /// Whether a finding of this severity makes a run fail.
  public func isReached(by severity: Severity) -> Bool {
    switch self {
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .information: severity >= .information
    case .never: false
    }
  }
}
