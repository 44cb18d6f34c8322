/// Tells the server that the client has read the result of `initialize`.
public enum InitializedNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = Absent

  /// The method's name in messages.
  public static let method = "initialized"
}
