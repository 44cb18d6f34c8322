/// Tells the server to end.
public enum ExitNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = Absent

  /// The method's name in messages.
  public static let method = "exit"
}
