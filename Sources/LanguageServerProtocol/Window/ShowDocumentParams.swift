/// A document to be shown.
public struct ShowDocumentParams: Codable, Hashable, Sendable {
  /// The document.
  public var uri: DocumentURI
  /// Whether outside the editor.
  public var external: Bool?
  /// Whether the editor goes there.
  public var takeFocus: Bool?
  /// What to select.
  public var selection: Range?

  /// Creates a value from its members.
  public init(uri: DocumentURI, external: Bool? = nil, takeFocus: Bool? = nil, selection: Range? = nil) {
    self.uri = uri
    self.external = external
    self.takeFocus = takeFocus
    self.selection = selection
  }
}
