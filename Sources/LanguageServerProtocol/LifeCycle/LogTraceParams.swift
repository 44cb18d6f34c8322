/// Something that the server does.
public struct LogTraceParams: Codable, Hashable, Sendable {
  /// What it is.
  public var message: String
  /// More of it, if that is wanted.
  public var verbose: String?

  /// Creates a value from its members.
  public init(message: String, verbose: String? = nil) {
    self.message = message
    self.verbose = verbose
  }
}
