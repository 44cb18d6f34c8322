/// A part of a document with its parts.
public struct DocumentSymbol: Codable, Hashable, Sendable {
  /// Its name; never only blanks.
  public var name: String
  /// More of it.
  public var detail: String?
  /// What it is.
  public var kind: SymbolKind
  /// What else it is.
  public var tags: [SymbolTag]?
  /// All of it.
  public var range: Range
  /// The part to select, within all of it.
  public var selectionRange: Range
  /// Its parts.
  public var children: [DocumentSymbol]?

  /// Creates a value from its members.
  public init(
    name: String, detail: String? = nil, kind: SymbolKind, tags: [SymbolTag]? = nil, range: Range,
    selectionRange: Range, children: [DocumentSymbol]? = nil
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.tags = tags
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }
}
