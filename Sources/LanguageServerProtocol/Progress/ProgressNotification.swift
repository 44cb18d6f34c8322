/// Tells something of a work that isn't done yet.
public enum ProgressNotification<Value: Codable & Hashable & Sendable>: NotificationMethod {
  /// What is sent.
  public typealias Params = ProgressParams<Value>

  /// The method's name in messages.
  public static var method: String { "$/progress" }
}
