/// Where in a work something stands.
public struct WorkDoneProgressKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: String

  /// Takes any value, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension WorkDoneProgressKind {
  /// At its beginning.
  public static let begin = Self(rawValue: "begin")
  /// Within it.
  public static let report = Self(rawValue: "report")
  /// At its end.
  public static let end = Self(rawValue: "end")
}
