/// What the editor shows beside a label.
public struct CompletionItemLabelDetails: Codable, Hashable, Sendable {
  /// Right behind it.
  public var detail: String?
  /// Further behind.
  public var description: String?

  /// Creates a value from its members.
  public init(detail: String? = nil, description: String? = nil) {
    self.detail = detail
    self.description = description
  }
}
