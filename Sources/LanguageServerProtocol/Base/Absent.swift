/// The parameters of a method that has none, or the result of one that has none. Whatever comes is fine; `null` is sent,
/// which stands for parameters that are left out.
public struct Absent: Codable, Hashable, Sendable {
  /// Creates the one value.
  public init() {}

  /// Reads anything.
  public init(from decoder: any Decoder) throws {}

  /// Writes `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}
