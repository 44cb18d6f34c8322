/// How to show something that is wrong.
public struct DiagnosticTag: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension DiagnosticTag {
  /// Faded, as what could be left out.
  public static let unnecessary = Self(rawValue: 1)
  /// Struck through, as what is obsolete.
  public static let deprecated = Self(rawValue: 2)
}
