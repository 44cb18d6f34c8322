/// How much to tell.
public struct SetTraceParams: Codable, Hashable, Sendable {
  /// How much.
  public var value: TraceValue

  /// Creates a value from its members.
  public init(value: TraceValue) {
    self.value = value
  }
}
