public import DatelineRules

/// The least severity of a finding that makes a run fail.
public enum FailureThreshold: String, CaseIterable, Codable, Sendable {
  /// Errors make a run fail.
  case error
  /// Errors and warnings make a run fail.
  case warning
  /// Every finding makes a run fail.
  case information
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
