/// What may be put in at a place of a document, best first.
public struct CompletionList: Hashable, Sendable {
  /// The items, best first.
  public var items: [CompletionItem]
  /// Whether there are more of them, so that the next letter should be asked for anew.
  public var isIncomplete: Bool

  /// Creates a list.
  public init(items: [CompletionItem] = [], isIncomplete: Bool = false) {
    self.items = items
    self.isIncomplete = isIncomplete
  }

  /// The characters behind which a client should ask without being told to.
  public static let triggerCharacters = ["#", " ", "[", "(", "_", ",", "/"]
}
