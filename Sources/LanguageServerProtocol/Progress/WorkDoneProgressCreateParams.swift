/// A token for progress to come.
public struct WorkDoneProgressCreateParams: Codable, Hashable, Sendable {
  /// The token.
  public var token: ProgressToken

  /// Creates a value from its members.
  public init(token: ProgressToken) {
    self.token = token
  }
}
