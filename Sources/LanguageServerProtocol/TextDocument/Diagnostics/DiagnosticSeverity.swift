/// How bad something is.
public struct DiagnosticSeverity: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension DiagnosticSeverity {
  /// An error.
  public static let error = Self(rawValue: 1)
  /// A warning.
  public static let warning = Self(rawValue: 2)
  /// Something to know.
  public static let information = Self(rawValue: 3)
  /// Something that could be better.
  public static let hint = Self(rawValue: 4)
}
