/// Tells that a request isn't needed any more.
public enum CancelNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = CancelParams

  /// The method's name in messages.
  public static let method = "$/cancelRequest"
}
