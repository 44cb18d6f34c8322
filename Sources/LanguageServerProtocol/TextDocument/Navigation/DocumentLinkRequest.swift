/// Asks for the links in a document.
public enum DocumentLinkRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DocumentLinkParams
  /// What is answered.
  public typealias Result = [DocumentLink]?

  /// The method's name in messages.
  public static let method = "textDocument/documentLink"
}
