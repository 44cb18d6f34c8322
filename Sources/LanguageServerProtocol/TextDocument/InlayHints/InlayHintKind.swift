/// What a hint is.
public struct InlayHintKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension InlayHintKind {
  /// A type.
  public static let type = Self(rawValue: 1)
  /// A parameter.
  public static let parameter = Self(rawValue: 2)
}
