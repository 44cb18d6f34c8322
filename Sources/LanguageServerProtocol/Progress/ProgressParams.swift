/// Something of a work that isn't done yet: progress, or a part of the result.
public struct ProgressParams<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  /// Which work it belongs to.
  public var token: ProgressToken
  /// The progress, or the part.
  public var value: Value

  /// Creates a value from its members.
  public init(token: ProgressToken, value: Value) {
    self.token = token
    self.value = value
  }
}
