/// Who asks for actions.
public struct CodeActionTriggerKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension CodeActionTriggerKind {
  /// The user.
  public static let invoked = Self(rawValue: 1)
  /// The editor by itself.
  public static let automatic = Self(rawValue: 2)
}
