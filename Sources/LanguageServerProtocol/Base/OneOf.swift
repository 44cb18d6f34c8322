/// A value of one of two types, as the specification has it with `|`.
public enum OneOf<First, Second> {
  /// A value of the first type.
  case first(First)
  /// A value of the second type.
  case second(Second)

  /// Creates a value of the first type.
  public init(_ value: First) {
    self = .first(value)
  }

  /// Creates a value of the second type.
  public init(_ value: Second) {
    self = .second(value)
  }

  /// The value if it is of the first type.
  public var first: First? {
    if case .first(let value) = self { value } else { nil }
  }

  /// The value if it is of the second type.
  public var second: Second? {
    if case .second(let value) = self { value } else { nil }
  }
}

extension OneOf: Sendable where First: Sendable, Second: Sendable {}
extension OneOf: Equatable where First: Equatable, Second: Equatable {}
extension OneOf: Hashable where First: Hashable, Second: Hashable {}

extension OneOf: Encodable where First: Encodable, Second: Encodable {
  /// Writes the value as it is.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .first(let value): try container.encode(value)
    case .second(let value): try container.encode(value)
    }
  }
}

extension OneOf: Decodable where First: Decodable, Second: Decodable {
  /// Reads the first type if that can be read, otherwise the second.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(First.self) {
      self = .first(value)
    } else {
      self = .second(try container.decode(Second.self))
    }
  }
}

extension OneOf: ExpressibleByBooleanLiteral where First == Bool {
  /// True or false.
  public init(booleanLiteral value: Bool) {
    self = .first(value)
  }
}

extension OneOf: ExpressibleByIntegerLiteral where Second == Int {
  /// A number.
  public init(integerLiteral value: Int) {
    self = .second(value)
  }
}

extension OneOf: ExpressibleByUnicodeScalarLiteral where First == String {
  /// A text.
  public init(unicodeScalarLiteral value: String) {
    self = .first(value)
  }
}

extension OneOf: ExpressibleByExtendedGraphemeClusterLiteral where First == String {
  /// A text.
  public init(extendedGraphemeClusterLiteral value: String) {
    self = .first(value)
  }
}

extension OneOf: ExpressibleByStringLiteral where First == String {
  /// A text.
  public init(stringLiteral value: String) {
    self = .first(value)
  }
}
