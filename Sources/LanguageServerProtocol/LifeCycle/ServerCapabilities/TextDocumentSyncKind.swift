/// How changes to a document are told.
public struct TextDocumentSyncKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension TextDocumentSyncKind {
  /// Not at all.
  public static let none = Self(rawValue: 0)
  /// By the whole text.
  public static let full = Self(rawValue: 1)
  /// By what was changed.
  public static let incremental = Self(rawValue: 2)
}
