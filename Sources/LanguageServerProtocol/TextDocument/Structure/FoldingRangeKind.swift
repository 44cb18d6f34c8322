/// What can be folded.
public struct FoldingRangeKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: String

  /// Takes any value, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension FoldingRangeKind {
  /// A comment.
  public static let comment = Self(rawValue: "comment")
  /// Imports.
  public static let imports = Self(rawValue: "imports")
  /// A region.
  public static let region = Self(rawValue: "region")
}
