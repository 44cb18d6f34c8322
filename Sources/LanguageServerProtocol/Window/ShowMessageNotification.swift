/// Shows a message to the user.
public enum ShowMessageNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = ShowMessageParams

  /// The method's name in messages.
  public static let method = "window/showMessage"
}
