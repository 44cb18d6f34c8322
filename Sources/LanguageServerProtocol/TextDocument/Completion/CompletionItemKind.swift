/// What a completion is.
public struct CompletionItemKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension CompletionItemKind {
  /// A text.
  public static let text = Self(rawValue: 1)
  /// A method.
  public static let method = Self(rawValue: 2)
  /// A function.
  public static let function = Self(rawValue: 3)
  /// A constructor.
  public static let constructor = Self(rawValue: 4)
  /// A field.
  public static let field = Self(rawValue: 5)
  /// A variable.
  public static let variable = Self(rawValue: 6)
  /// A class.
  public static let `class` = Self(rawValue: 7)
  /// An interface.
  public static let interface = Self(rawValue: 8)
  /// A module.
  public static let module = Self(rawValue: 9)
  /// A property.
  public static let property = Self(rawValue: 10)
  /// A unit.
  public static let unit = Self(rawValue: 11)
  /// A value.
  public static let value = Self(rawValue: 12)
  /// An enumeration.
  public static let `enum` = Self(rawValue: 13)
  /// A keyword.
  public static let keyword = Self(rawValue: 14)
  /// A snippet.
  public static let snippet = Self(rawValue: 15)
  /// A colour.
  public static let color = Self(rawValue: 16)
  /// A file.
  public static let file = Self(rawValue: 17)
  /// A reference.
  public static let reference = Self(rawValue: 18)
  /// A folder.
  public static let folder = Self(rawValue: 19)
  /// A case of an enumeration.
  public static let enumMember = Self(rawValue: 20)
  /// A constant.
  public static let constant = Self(rawValue: 21)
  /// A structure.
  public static let `struct` = Self(rawValue: 22)
  /// An event.
  public static let event = Self(rawValue: 23)
  /// An operator.
  public static let `operator` = Self(rawValue: 24)
  /// A type parameter.
  public static let typeParameter = Self(rawValue: 25)
}
