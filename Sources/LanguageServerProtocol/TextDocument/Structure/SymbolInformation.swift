/// A part of a document, for clients that know no tree.
public struct SymbolInformation: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What it is.
  public var kind: SymbolKind
  /// What else it is.
  public var tags: [SymbolTag]?
  /// Where it is.
  public var location: Location
  /// What it is part of, to be shown.
  public var containerName: String?

  /// Creates a value from its members.
  public init(
    name: String, kind: SymbolKind, tags: [SymbolTag]? = nil, location: Location, containerName: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.tags = tags
    self.location = location
    self.containerName = containerName
  }
}
