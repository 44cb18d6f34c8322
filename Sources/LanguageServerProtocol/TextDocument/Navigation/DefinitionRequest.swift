/// Asks where something is defined.
public enum DefinitionRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DefinitionParams
  /// What is answered.
  public typealias Result = OneOf<[Location], [LocationLink]>?

  /// The method's name in messages.
  public static let method = "textDocument/definition"
}
