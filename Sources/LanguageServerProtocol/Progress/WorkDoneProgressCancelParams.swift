/// The token whose work the user doesn't want any longer.
public struct WorkDoneProgressCancelParams: Codable, Hashable, Sendable {
  /// The token.
  public var token: ProgressToken

  /// Creates a value from its members.
  public init(token: ProgressToken) {
    self.token = token
  }
}
