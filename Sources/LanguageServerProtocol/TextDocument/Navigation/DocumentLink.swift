/// A link in a document.
public struct DocumentLink: Codable, Hashable, Sendable {
  /// Where it stands.
  public var range: Range
  /// Where it leads.
  public var target: DocumentURI?
  /// What the editor shows of it.
  public var tooltip: String?
  /// What the server needs to resolve it.
  public var data: LSPAny?

  /// Creates a value from its members.
  public init(range: Range, target: DocumentURI? = nil, tooltip: String? = nil, data: LSPAny? = nil) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
    self.data = data
  }
}
