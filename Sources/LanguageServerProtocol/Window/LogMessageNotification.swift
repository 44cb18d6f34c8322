/// Writes a message to the client's log.
public enum LogMessageNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = LogMessageParams

  /// The method's name in messages.
  public static let method = "window/logMessage"
}
