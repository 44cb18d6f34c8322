/// What a completion is besides.
public struct CompletionItemTag: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension CompletionItemTag {
  /// Obsolete.
  public static let deprecated = Self(rawValue: 1)
}
