/// Whether an edit was made.
public struct ApplyWorkspaceEditResult: Codable, Hashable, Sendable {
  /// Whether it was.
  public var applied: Bool
  /// Why not.
  public var failureReason: String?
  /// The 0-based index of the change that failed.
  public var failedChange: Int?

  /// Creates a value from its members.
  public init(applied: Bool, failureReason: String? = nil, failedChange: Int? = nil) {
    self.applied = applied
    self.failureReason = failureReason
    self.failedChange = failedChange
  }
}
