/// Asks where something is mentioned.
public enum ReferencesRequest: RequestMethod {
  /// What is sent.
  public typealias Params = ReferenceParams
  /// What is answered.
  public typealias Result = [Location]?

  /// The method's name in messages.
  public static let method = "textDocument/references"
}
