/// For which documents a method is registered.
public struct TextDocumentRegistrationOptions: Codable, Hashable, Sendable {
  /// The documents; `null` for those that the client chooses.
  public var documentSelector: Nullable<[DocumentFilter]>

  /// Creates a value from its members.
  public init(documentSelector: Nullable<[DocumentFilter]>) {
    self.documentSelector = documentSelector
  }
}
