public import DatelineSyntax

/// An event page that is given whole.
public struct GivenPage: Hashable, Sendable {
  /// Where it is to be.
  public var path: PagePath
  /// What it holds.
  public var bytes: [UInt8]
  /// The id of its dialect; `nil` for the one that its labels tell.
  public var dialect: String?

  /// Creates a page.
  public init(path: PagePath, bytes: [UInt8], dialect: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.dialect = dialect
  }
}
