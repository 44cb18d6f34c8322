/// Why completions are asked for.
public struct CompletionContext: Codable, Hashable, Sendable {
  /// Why.
  public var triggerKind: CompletionTriggerKind
  /// The character that was typed.
  public var triggerCharacter: String?

  /// Creates a value from its members.
  public init(triggerKind: CompletionTriggerKind, triggerCharacter: String? = nil) {
    self.triggerKind = triggerKind
    self.triggerCharacter = triggerCharacter
  }
}
