/// Something that was done.
public struct WorkDoneProgressReport: Codable, Hashable, Sendable {
  /// Always ``WorkDoneProgressKind/report``.
  public var kind: WorkDoneProgressKind
  /// Whether the editor should offer to end it.
  public var cancellable: Bool?
  /// What is done just now.
  public var message: String?
  /// How much is done, from 0 to 100.
  public var percentage: Int?

  /// Creates a value from its members.
  public init(
    kind: WorkDoneProgressKind = .report, cancellable: Bool? = nil, message: String? = nil,
    percentage: Int? = nil
  ) {
    self.kind = kind
    self.cancellable = cancellable
    self.message = message
    self.percentage = percentage
  }
}
