/// How a server formats what is typed.
public struct DocumentOnTypeFormattingOptions: Codable, Hashable, Sendable {
  /// A character behind which the client asks.
  public var firstTriggerCharacter: String
  /// Others.
  public var moreTriggerCharacter: [String]?

  /// Creates a value from its members.
  public init(firstTriggerCharacter: String, moreTriggerCharacter: [String]? = nil) {
    self.firstTriggerCharacter = firstTriggerCharacter
    self.moreTriggerCharacter = moreTriggerCharacter
  }
}
