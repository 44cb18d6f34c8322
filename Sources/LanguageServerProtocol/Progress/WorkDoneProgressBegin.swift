/// The beginning of a work.
public struct WorkDoneProgressBegin: Codable, Hashable, Sendable {
  /// Always ``WorkDoneProgressKind/begin``.
  public var kind: WorkDoneProgressKind
  /// What is done.
  public var title: String
  /// Whether the editor should offer to end it.
  public var cancellable: Bool?
  /// What is done just now.
  public var message: String?
  /// How much is done, from 0 to 100.
  public var percentage: Int?

  /// Creates a value from its members.
  public init(
    kind: WorkDoneProgressKind = .begin, title: String, cancellable: Bool? = nil, message: String? = nil,
    percentage: Int? = nil
  ) {
    self.kind = kind
    self.title = title
    self.cancellable = cancellable
    self.message = message
    self.percentage = percentage
  }
}
