/// How a client folds.
public struct FoldingRangeClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// How many ranges it wants at most.
  public var rangeLimit: Int?
  /// Whether it folds whole lines only.
  public var lineFoldingOnly: Bool?

  /// Creates a value from its members.
  public init(dynamicRegistration: Bool? = nil, rangeLimit: Int? = nil, lineFoldingOnly: Bool? = nil) {
    self.dynamicRegistration = dynamicRegistration
    self.rangeLimit = rangeLimit
    self.lineFoldingOnly = lineFoldingOnly
  }
}

extension FoldingRangeClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    rangeLimit = container.lenient(forKey: .rangeLimit)
    lineFoldingOnly = container.lenient(forKey: .lineFoldingOnly)
  }
}
