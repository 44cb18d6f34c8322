/// How a client completes.
public struct CompletionClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// What items may have.
  public var completionItem: ClientCompletionItemOptions?
  /// Which kinds it knows.
  public var completionItemKind: ClientCompletionItemOptionsKind?
  /// Whether it tells why it asks.
  public var contextSupport: Bool?
  /// What it does with blanks of lines, if items don't say.
  public var insertTextMode: InsertTextMode?
  /// What lists may have.
  public var completionList: CompletionListCapabilities?

  /// Creates a value from its members.
  public init(
    dynamicRegistration: Bool? = nil, completionItem: ClientCompletionItemOptions? = nil,
    completionItemKind: ClientCompletionItemOptionsKind? = nil, contextSupport: Bool? = nil,
    insertTextMode: InsertTextMode? = nil, completionList: CompletionListCapabilities? = nil
  ) {
    self.dynamicRegistration = dynamicRegistration
    self.completionItem = completionItem
    self.completionItemKind = completionItemKind
    self.contextSupport = contextSupport
    self.insertTextMode = insertTextMode
    self.completionList = completionList
  }
}

extension CompletionClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    completionItem = container.lenient(forKey: .completionItem)
    completionItemKind = container.lenient(forKey: .completionItemKind)
    contextSupport = container.lenient(forKey: .contextSupport)
    insertTextMode = container.lenient(forKey: .insertTextMode)
    completionList = container.lenient(forKey: .completionList)
  }
}
