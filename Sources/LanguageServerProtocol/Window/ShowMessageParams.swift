/// A message.
public struct ShowMessageParams: Codable, Hashable, Sendable {
  /// How grave it is.
  public var type: MessageType
  /// Its text.
  public var message: String

  /// Creates a value from its members.
  public init(type: MessageType, message: String) {
    self.type = type
    self.message = message
  }
}
