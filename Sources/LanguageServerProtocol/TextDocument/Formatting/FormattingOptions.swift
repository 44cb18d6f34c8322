/// What the editor wants of the layout.
public struct FormattingOptions: Codable, Hashable, Sendable {
  /// How many columns a tab has.
  public var tabSize: Int
  /// Whether to write blanks instead of tabs.
  public var insertSpaces: Bool
  /// Whether blanks at ends of lines go.
  public var trimTrailingWhitespace: Bool?
  /// Whether the last line gets an end.
  public var insertFinalNewline: Bool?
  /// Whether empty lines at the end go.
  public var trimFinalNewlines: Bool?

  /// Creates a value from its members.
  public init(
    tabSize: Int, insertSpaces: Bool, trimTrailingWhitespace: Bool? = nil, insertFinalNewline: Bool? = nil,
    trimFinalNewlines: Bool? = nil
  ) {
    self.tabSize = tabSize
    self.insertSpaces = insertSpaces
    self.trimTrailingWhitespace = trimTrailingWhitespace
    self.insertFinalNewline = insertFinalNewline
    self.trimFinalNewlines = trimFinalNewlines
  }
}
