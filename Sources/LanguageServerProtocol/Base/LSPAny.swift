#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Any JSON value.
public enum LSPAny: Hashable, Sendable {
  /// The value `null`.
  case null
  /// True or false.
  case bool(Bool)
  /// A number without a fraction.
  case integer(Int)
  /// Any other number.
  case decimal(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([LSPAny])
  /// Values by keys.
  case object([String: LSPAny])
}

extension LSPAny {
  /// Takes a value as it would be written.
  ///
  /// - Throws: `EncodingError` if it can't be written, such as a number that isn't finite.
  /// - Complexity: O(*n*) in the size of the value.
  public init(encoding value: some Encodable) throws {
    self = try JSONDecoder().decode(LSPAny.self, from: JSONEncoder().encode(value))
  }

  /// Reads the value as one of a type.
  ///
  /// - Throws: `DecodingError` if it isn't one.
  /// - Complexity: O(*n*) in the size of the value.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: JSONEncoder().encode(self))
  }

  /// The member of an object.
  public subscript(key: String) -> LSPAny? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text, if it is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The number, if it is one without a fraction.
  public var integer: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The truth value, if it is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The list, if it is one.
  public var array: [LSPAny]? {
    if case .array(let values) = self { values } else { nil }
  }
}

extension LSPAny: Codable {
  /// Reads any value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .decimal(value)
    } else if let values = try? container.decode([LSPAny].self) {
      self = .array(values)
    } else {
      self = .object(try container.decode([String: LSPAny].self))
    }
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .decimal(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}

extension LSPAny: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  /// The value `null`.
  public init(nilLiteral: ()) {
    self = .null
  }

  /// True or false.
  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  /// A number.
  public init(integerLiteral value: Int) {
    self = .integer(value)
  }
}

extension LSPAny: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// A text.
  public init(stringLiteral value: String) {
    self = .string(value)
  }

  /// A list.
  public init(arrayLiteral elements: LSPAny...) {
    self = .array(elements)
  }

  /// Values by keys; of a key given twice the last one.
  public init(dictionaryLiteral elements: (String, LSPAny)...) {
    self = .object(Dictionary(elements) { $1 })
  }
}
