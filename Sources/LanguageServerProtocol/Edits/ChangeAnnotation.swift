/// What a change is for.
public struct ChangeAnnotation: Codable, Hashable, Sendable {
  /// What the editor shows.
  public var label: String
  /// Whether the user is to be asked.
  public var needsConfirmation: Bool?
  /// What the editor shows beside it.
  public var description: String?

  /// Creates a value from its members.
  public init(label: String, needsConfirmation: Bool? = nil, description: String? = nil) {
    self.label = label
    self.needsConfirmation = needsConfirmation
    self.description = description
  }
}
