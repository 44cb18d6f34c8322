/// What the text of a completion is.
public struct InsertTextFormat: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension InsertTextFormat {
  /// A text.
  public static let plainText = Self(rawValue: 1)
  /// A text with places to fill in.
  public static let snippet = Self(rawValue: 2)
}
