/// A document as it is handed over on opening.
public struct TextDocumentItem: Codable, Hashable, Sendable {
  /// Its address.
  public var uri: DocumentURI
  /// The language, such as `markdown`.
  public var languageId: String
  /// The version, which grows with each change.
  public var version: Int
  /// All of its text.
  public var text: String

  /// Creates a value from its members.
  public init(uri: DocumentURI, languageId: String, version: Int, text: String) {
    self.uri = uri
    self.languageId = languageId
    self.version = version
    self.text = text
  }
}
