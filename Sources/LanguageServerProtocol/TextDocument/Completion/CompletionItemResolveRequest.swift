/// Asks for the rest of a completion.
public enum CompletionItemResolveRequest: RequestMethod {
  /// What is sent.
  public typealias Params = CompletionItem
  /// What is answered.
  public typealias Result = CompletionItem

  /// The method's name in messages.
  public static let method = "completionItem/resolve"
}
