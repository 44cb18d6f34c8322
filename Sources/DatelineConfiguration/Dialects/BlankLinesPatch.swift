/// Changes to how many blank lines stand between the parts of a page. What is `nil` stays as it is.
public struct BlankLinesPatch: Hashable, Sendable {
  /// Between a headline and the first section, where there is no summary.
  public var afterHeadline: Int?
  /// Between a summary and the first section.
  public var afterSummary: Int?
  /// Behind a headline with which the page ends.
  public var atEnd: Int?
  /// Between the entries of a day index.
  public var betweenEntries: Int?

  /// Creates a patch that changes nothing.
  public init() {}
}

extension BlankLinesPatch {
  /// Reads a patch from a value that has been found to have ``shape``.
  init(_ value: JSONValue) {
    afterHeadline = value["afterHeadline"]?.integer
    afterSummary = value["afterSummary"]?.integer
    atEnd = value["atEnd"]?.integer
    betweenEntries = value["betweenEntries"]?.integer
  }

  /// The keys of the blank lines.
  static let shape = Shape.object([
    key("afterHeadline", "Between a headline and the first section, where there is no summary."),
    key("afterSummary", "Between a summary and the first section."),
    key("atEnd", "Behind a headline with which the page ends."),
    key("betweenEntries", "Between the entries of a day index."),
  ])

  private static func key(_ name: String, _ description: String) -> Shape.Key {
    Shape.Key(name: name, description: description, shape: .integer(0...100))
  }
}
