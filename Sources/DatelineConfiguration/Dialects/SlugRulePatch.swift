/// Changes to how slugs are made from headlines. What is `nil` stays as it is.
public struct SlugRulePatch: Hashable, Sendable {
  /// What a limit counts.
  public enum LimitUnit: String, CaseIterable, Sendable {
    /// UTF-8 bytes.
    case bytes
    /// Unicode scalars.
    case characters
  }

  /// What happens to characters beyond ASCII.
  public enum Transliteration: String, CaseIterable, Sendable {
    /// Nothing.
    case none
    /// Each byte is read as Latin-1 and spelt in ASCII as the Python package Unidecode does.
    case latin1Unidecode = "latin1-unidecode"
  }

  /// Which characters a slug keeps.
  public enum KeptCharacters: String, CaseIterable, Sendable {
    /// A to Z, a to z and 0 to 9.
    case asciiLettersAndDigits = "ascii-letters-and-digits"
    /// The general categories L and N, and `_`.
    case lettersNumbersAndUnderscore = "letters-numbers-and-underscore"
  }

  /// How much of the headline counts.
  public var limit: Int?
  /// What ``limit`` counts.
  public var limitUnit: LimitUnit?
  /// What happens to characters beyond ASCII.
  public var transliteration: Transliteration?
  /// The ASCII characters that vanish without leaving a separator.
  public var dropped: String?
  /// Whether slugs are lower-case.
  public var lowercased: Bool?
  /// Which characters a slug keeps.
  public var kept: KeptCharacters?
  /// The ASCII character that a run of others becomes.
  public var separator: String?

  /// Creates a patch that changes nothing.
  public init() {}
}

extension SlugRulePatch {
  /// Reads a patch from a value that has been found to have ``shape``.
  init(_ value: JSONValue) {
    limit = value["limit"]?.integer
    limitUnit = value["limitUnit"]?.string.flatMap { LimitUnit(rawValue: $0) }
    transliteration = value["transliteration"]?.string.flatMap { Transliteration(rawValue: $0) }
    dropped = value["dropped"]?.string
    lowercased = value["lowercased"]?.boolean
    kept = value["kept"]?.string.flatMap { KeptCharacters(rawValue: $0) }
    separator = value["separator"]?.string
  }

  /// The keys of a slug rule.
  static let shape = Shape.object([
    Shape.Key(
      name: "limit", description: "How much of the headline counts, from its start.",
      shape: .integer(1...10_000)),
    .choice("limitUnit", "unit", LimitUnit.allCases.map(\.rawValue), "What the limit counts."),
    .choice(
      "transliteration", "transliteration", Transliteration.allCases.map(\.rawValue),
      "What happens to characters beyond ASCII."),
    Shape.Key(
      name: "dropped", description: "ASCII characters that vanish without leaving a separator.",
      shape: .text(.ascii)),
    Shape.Key(name: "lowercased", description: "Whether slugs are lower-case.", shape: .boolean),
    .choice(
      "kept", "kind of characters", KeptCharacters.allCases.map(\.rawValue),
      "Which characters a slug keeps."),
    Shape.Key(
      name: "separator", description: "The ASCII character that a run of others becomes.",
      shape: .text(.separator)),
  ])
}
