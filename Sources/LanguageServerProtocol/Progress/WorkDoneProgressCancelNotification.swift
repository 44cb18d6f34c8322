/// Tells the server that the user doesn't want a work any longer.
public enum WorkDoneProgressCancelNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = WorkDoneProgressCancelParams

  /// The method's name in messages.
  public static let method = "window/workDoneProgress/cancel"
}
