/// What a response says which request it answers.
public enum RequestID: Hashable, Sendable {
  /// An integer.
  case number(Int)
  /// A text.
  case string(String)
}

extension RequestID: Codable {
  /// Reads an integer or a string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  /// Writes an integer or a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .string(let string): try container.encode(string)
    }
  }
}

extension RequestID: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// An integer.
  public init(integerLiteral value: Int) {
    self = .number(value)
  }

  /// A text.
  public init(stringLiteral value: String) {
    self = .string(value)
  }
}

extension RequestID: CustomStringConvertible {
  /// The number, or the text between quotes.
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .string(let string): "\"\(string)\""
    }
  }
}
