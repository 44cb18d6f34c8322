/// What happens to blanks of lines behind the first.
public struct InsertTextMode: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension InsertTextMode {
  /// Nothing.
  public static let asIs = Self(rawValue: 1)
  /// They are made those of the first.
  public static let adjustIndentation = Self(rawValue: 2)
}
