/// The end of a work.
public struct WorkDoneProgressEnd: Codable, Hashable, Sendable {
  /// Always ``WorkDoneProgressKind/end``.
  public var kind: WorkDoneProgressKind
  /// What came of it.
  public var message: String?

  /// Creates a value from its members.
  public init(kind: WorkDoneProgressKind = .end, message: String? = nil) {
    self.kind = kind
    self.message = message
  }
}
