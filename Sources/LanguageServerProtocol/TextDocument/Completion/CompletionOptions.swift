/// How a server completes.
public struct CompletionOptions: Codable, Hashable, Sendable {
  /// The characters behind which the client asks by itself, beside letters.
  public var triggerCharacters: [String]?
  /// The characters that accept an item.
  public var allCommitCharacters: [String]?
  /// Whether parts of items come later.
  public var resolveProvider: Bool?
  /// What it knows of items.
  public var completionItem: ServerCompletionItemOptions?
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(
    triggerCharacters: [String]? = nil, allCommitCharacters: [String]? = nil, resolveProvider: Bool? = nil,
    completionItem: ServerCompletionItemOptions? = nil, workDoneProgress: Bool? = nil
  ) {
    self.triggerCharacters = triggerCharacters
    self.allCommitCharacters = allCommitCharacters
    self.resolveProvider = resolveProvider
    self.completionItem = completionItem
    self.workDoneProgress = workDoneProgress
  }
}
