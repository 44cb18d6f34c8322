/// Asks where a link leads.
public enum DocumentLinkResolveRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DocumentLink
  /// What is answered.
  public typealias Result = DocumentLink

  /// The method's name in messages.
  public static let method = "documentLink/resolve"
}
