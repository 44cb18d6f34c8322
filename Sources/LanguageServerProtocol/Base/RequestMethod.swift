/// A method that is answered, with the types of what goes either way.
public protocol RequestMethod: Sendable {
  /// What is sent.
  associatedtype Params: Codable & Sendable
  /// What is answered.
  associatedtype Result: Codable & Sendable

  /// The method's name in messages.
  static var method: String { get }
}
