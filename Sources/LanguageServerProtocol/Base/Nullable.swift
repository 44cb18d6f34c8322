/// A value that is written as `null` where there is none, in members that can't be left out.
public enum Nullable<Wrapped> {
  /// No value.
  case null
  /// A value.
  case value(Wrapped)

  /// Creates a value, or `null` of `nil`.
  public init(_ wrapped: Wrapped?) {
    self = wrapped.map { .value($0) } ?? .null
  }

  /// The value, if there is one.
  public var wrapped: Wrapped? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Nullable: Sendable where Wrapped: Sendable {}
extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: Encodable where Wrapped: Encodable {
  /// Writes the value or `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .value(let value): try container.encode(value)
    }
  }
}

extension Nullable: Decodable where Wrapped: Decodable {
  /// Reads a value or `null`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .null : .value(try container.decode(Wrapped.self))
  }
}
