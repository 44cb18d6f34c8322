/// Where something leads.
public struct Definition: Hashable, Sendable {
  /// What leads there, as byte offsets into the document.
  public var origin: Range<Int>
  /// The places, the best first; never empty.
  public var targets: [FileRange]

  /// Creates a definition.
  public init(origin: Range<Int>, targets: [FileRange]) {
    self.origin = origin
    self.targets = targets
  }
}
