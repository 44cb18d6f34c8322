/// How a server tells what words are.
public struct SemanticTokensOptions: Codable, Hashable, Sendable {
  /// The names of the numbers.
  public var legend: SemanticTokensLegend
  /// Whether it tells those of a range.
  public var range: Bool?
  /// Whether it tells those of a document, and changes to them.
  public var full: OneOf<Bool, SemanticTokensFullDelta>?
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(
    legend: SemanticTokensLegend, range: Bool? = nil, full: OneOf<Bool, SemanticTokensFullDelta>? = nil,
    workDoneProgress: Bool? = nil
  ) {
    self.legend = legend
    self.range = range
    self.full = full
    self.workDoneProgress = workDoneProgress
  }
}
