/// A symbol in a document.
public struct WorkspaceSymbol: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What it is.
  public var kind: SymbolKind
  /// What else it is.
  public var tags: [SymbolTag]?
  /// What it is part of, to be shown.
  public var containerName: String?
  /// Where it is.
  public var location: OneOf<Location, LocationUriOnly>
  /// What the server needs to resolve it.
  public var data: LSPAny?

  /// Creates a value from its members.
  public init(
    name: String, kind: SymbolKind, tags: [SymbolTag]? = nil, containerName: String? = nil,
    location: OneOf<Location, LocationUriOnly>, data: LSPAny? = nil
  ) {
    self.name = name
    self.kind = kind
    self.tags = tags
    self.containerName = containerName
    self.location = location
    self.data = data
  }
}
