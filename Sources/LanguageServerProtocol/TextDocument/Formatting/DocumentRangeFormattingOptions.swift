/// How a server formats parts of documents.
public struct DocumentRangeFormattingOptions: Codable, Hashable, Sendable {
  /// Whether it does several parts at once; since 3.18.
  public var rangesSupport: Bool?
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(rangesSupport: Bool? = nil, workDoneProgress: Bool? = nil) {
    self.rangesSupport = rangesSupport
    self.workDoneProgress = workDoneProgress
  }
}
