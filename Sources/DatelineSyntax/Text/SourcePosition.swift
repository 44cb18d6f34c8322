/// A place in a text: its line, and its column in each unit that readers count in.
///
/// Line and columns are 0-based.
public struct SourcePosition: Hashable, Sendable {
  /// The number of line ends (LF, CRLF or lone CR) before the place.
  public var line: Int
  /// Bytes since the start of the line.
  public var utf8Column: Int
  /// UTF-16 code units since the start of the line.
  public var utf16Column: Int
  /// Unicode scalars (UTF-32 code units) since the start of the line.
  public var utf32Column: Int

  /// Creates a position.
  public init(line: Int, utf8Column: Int, utf16Column: Int, utf32Column: Int) {
    self.line = line
    self.utf8Column = utf8Column
    self.utf16Column = utf16Column
    self.utf32Column = utf32Column
  }
}
