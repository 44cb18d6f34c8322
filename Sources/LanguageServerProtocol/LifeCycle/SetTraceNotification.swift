/// Changes how much the server tells of what it does.
public enum SetTraceNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = SetTraceParams

  /// The method's name in messages.
  public static let method = "$/setTrace"
}
