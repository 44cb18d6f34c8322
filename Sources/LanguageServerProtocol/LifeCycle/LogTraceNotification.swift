/// Tells what the server does.
public enum LogTraceNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = LogTraceParams

  /// The method's name in messages.
  public static let method = "$/logTrace"
}
