/// What is wrong in a document.
public struct PublishDiagnosticsParams: Codable, Hashable, Sendable {
  /// The document.
  public var uri: DocumentURI
  /// The version that was looked at.
  public var version: Int?
  /// All that is wrong; this takes the place of what was said before.
  public var diagnostics: [Diagnostic]

  /// Creates a value from its members.
  public init(uri: DocumentURI, version: Int? = nil, diagnostics: [Diagnostic]) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }
}
