/// What a highlighted place is.
public struct DocumentHighlightKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension DocumentHighlightKind {
  /// A text.
  public static let text = Self(rawValue: 1)
  /// Where something is read.
  public static let read = Self(rawValue: 2)
  /// Where something is written.
  public static let write = Self(rawValue: 3)
}
