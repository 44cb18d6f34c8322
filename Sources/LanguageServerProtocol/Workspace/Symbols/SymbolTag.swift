/// What a symbol is besides.
public struct SymbolTag: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension SymbolTag {
  /// Obsolete.
  public static let deprecated = Self(rawValue: 1)
}
