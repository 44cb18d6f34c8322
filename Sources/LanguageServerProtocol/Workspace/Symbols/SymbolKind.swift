/// What a symbol is.
public struct SymbolKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension SymbolKind {
  /// A file.
  public static let file = Self(rawValue: 1)
  /// A module.
  public static let module = Self(rawValue: 2)
  /// A namespace.
  public static let namespace = Self(rawValue: 3)
  /// A package.
  public static let package = Self(rawValue: 4)
  /// A class.
  public static let `class` = Self(rawValue: 5)
  /// A method.
  public static let method = Self(rawValue: 6)
  /// A property.
  public static let property = Self(rawValue: 7)
  /// A field.
  public static let field = Self(rawValue: 8)
  /// A constructor.
  public static let constructor = Self(rawValue: 9)
  /// An enumeration.
  public static let `enum` = Self(rawValue: 10)
  /// An interface.
  public static let interface = Self(rawValue: 11)
  /// A function.
  public static let function = Self(rawValue: 12)
  /// A variable.
  public static let variable = Self(rawValue: 13)
  /// A constant.
  public static let constant = Self(rawValue: 14)
  /// A text.
  public static let string = Self(rawValue: 15)
  /// A number.
  public static let number = Self(rawValue: 16)
  /// A truth value.
  public static let boolean = Self(rawValue: 17)
  /// A list.
  public static let array = Self(rawValue: 18)
  /// An object.
  public static let object = Self(rawValue: 19)
  /// A key.
  public static let key = Self(rawValue: 20)
  /// Nothing.
  public static let null = Self(rawValue: 21)
  /// A case of an enumeration.
  public static let enumMember = Self(rawValue: 22)
  /// A structure.
  public static let `struct` = Self(rawValue: 23)
  /// An event.
  public static let event = Self(rawValue: 24)
  /// An operator.
  public static let `operator` = Self(rawValue: 25)
  /// A type parameter.
  public static let typeParameter = Self(rawValue: 26)
}
