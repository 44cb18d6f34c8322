/// How a text that is shown is written.
public struct MarkupKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: String

  /// Takes any value, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension MarkupKind {
  /// As it is.
  public static let plainText = Self(rawValue: "plaintext")
  /// In Markdown.
  public static let markdown = Self(rawValue: "markdown")
}
