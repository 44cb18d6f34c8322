/// Whether a document was shown.
public struct ShowDocumentResult: Codable, Hashable, Sendable {
  /// Whether it was.
  public var success: Bool

  /// Creates a value from its members.
  public init(success: Bool) {
    self.success = success
  }
}
