/// What stands between two positions of a document.
///
/// It has the specification's name; Swift's own is `Swift.Range` where this module is imported.
public struct Range: Codable, Hashable, Sendable {
  /// Where it begins.
  public var start: Position
  /// Where it ends; what stands at this position isn't part of it.
  public var end: Position

  /// Creates a range.
  public init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }
}
