/// Completions.
public struct CompletionList: Codable, Hashable, Sendable {
  /// Whether to ask again when more is typed.
  public var isIncomplete: Bool
  /// What holds for items that don't say otherwise.
  public var itemDefaults: CompletionItemDefaults?
  /// The items.
  public var items: [CompletionItem]

  /// Creates a value from its members.
  public init(isIncomplete: Bool, itemDefaults: CompletionItemDefaults? = nil, items: [CompletionItem]) {
    self.isIncomplete = isIncomplete
    self.itemDefaults = itemDefaults
    self.items = items
  }
}
