/// The ranges around a position, each within the next. On the wire each is the parent of the one before.
public struct SelectionRange: Hashable, Sendable {
  /// The innermost range.
  public var range: Range
  /// Those around it, from inside to outside.
  public var parents: [Range]

  /// Creates ranges.
  ///
  /// - Parameters:
  ///   - range: the innermost one.
  ///   - parents: those around it, from inside to outside.
  public init(range: Range, parents: [Range] = []) {
    self.range = range
    self.parents = parents
  }
}

extension SelectionRange: Codable {
  private enum CodingKeys: CodingKey {
    case range, parent
  }

  /// Reads a range, its parent, and so on.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.container(keyedBy: CodingKeys.self)
    range = try container.decode(Range.self, forKey: .range)
    parents = []
    while container.contains(.parent), try !container.decodeNil(forKey: .parent) {
      container = try container.nestedContainer(keyedBy: CodingKeys.self, forKey: .parent)
      parents.append(try container.decode(Range.self, forKey: .range))
    }
  }

  /// Writes a range, its parent, and so on.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(range, forKey: .range)
    for parent in parents {
      container = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .parent)
      try container.encode(parent, forKey: .range)
    }
  }
}
