/// What an answer holds.
public struct DocumentDiagnosticReportKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: String

  /// Takes any value, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension DocumentDiagnosticReportKind {
  /// All diagnostics.
  public static let full = Self(rawValue: "full")
  /// That nothing changed.
  public static let unchanged = Self(rawValue: "unchanged")
}
