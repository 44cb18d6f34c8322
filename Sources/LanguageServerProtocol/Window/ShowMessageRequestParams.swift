/// A question.
public struct ShowMessageRequestParams: Codable, Hashable, Sendable {
  /// How grave it is.
  public var type: MessageType
  /// Its text.
  public var message: String
  /// The answers.
  public var actions: [MessageActionItem]?

  /// Creates a value from its members.
  public init(type: MessageType, message: String, actions: [MessageActionItem]? = nil) {
    self.type = type
    self.message = message
    self.actions = actions
  }
}
