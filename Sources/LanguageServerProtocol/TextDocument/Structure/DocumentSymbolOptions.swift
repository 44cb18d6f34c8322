/// How a server outlines documents.
public struct DocumentSymbolOptions: Codable, Hashable, Sendable {
  /// What the outline is called.
  public var label: String?
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(label: String? = nil, workDoneProgress: Bool? = nil) {
    self.label = label
    self.workDoneProgress = workDoneProgress
  }
}
