/// Tells that settings were changed.
public enum DidChangeConfigurationNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = DidChangeConfigurationParams

  /// The method's name in messages.
  public static let method = "workspace/didChangeConfiguration"
}
