/// What a server knows of completion items.
public struct ServerCompletionItemOptions: Codable, Hashable, Sendable {
  /// Whether it reads details of labels.
  public var labelDetailsSupport: Bool?

  /// Creates a value from its members.
  public init(labelDetailsSupport: Bool? = nil) {
    self.labelDetailsSupport = labelDetailsSupport
  }
}
