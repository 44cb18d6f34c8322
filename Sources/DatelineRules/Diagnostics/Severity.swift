/// How much a finding matters.
///
/// Severities are ordered: `information < warning < error`.
public enum Severity: String, CaseIterable, Codable, Comparable, Sendable {
  /// A hint. Nothing need be done.
  case information
  /// Something is probably wrong.
  case warning
  /// Something is wrong.
  case error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }
}
