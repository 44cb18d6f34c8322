/// Why completions are asked for.
public struct CompletionTriggerKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension CompletionTriggerKind {
  /// The user asks, or types a word.
  public static let invoked = Self(rawValue: 1)
  /// One of the server's characters was typed.
  public static let triggerCharacter = Self(rawValue: 2)
  /// More was typed, and the list was incomplete.
  public static let triggerForIncompleteCompletions = Self(rawValue: 3)
}
