/// A method that isn't answered, with the type of what is sent.
public protocol NotificationMethod: Sendable {
  /// What is sent.
  associatedtype Params: Codable & Sendable

  /// The method's name in messages.
  static var method: String { get }
}
