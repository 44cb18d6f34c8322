/// Asks the client for settings; the answers are in the order of the questions.
public enum ConfigurationRequest: RequestMethod {
  /// What is sent.
  public typealias Params = ConfigurationParams
  /// What is answered.
  public typealias Result = [LSPAny]

  /// The method's name in messages.
  public static let method = "workspace/configuration"
}
