/// What a client can do with its window.
public struct WindowClientCapabilities: Codable, Hashable, Sendable {
  /// Whether it shows progress that the server begins.
  public var workDoneProgress: Bool?
  /// Whether it opens documents.
  public var showDocument: ShowDocumentClientCapabilities?

  /// Creates a value from its members.
  public init(workDoneProgress: Bool? = nil, showDocument: ShowDocumentClientCapabilities? = nil) {
    self.workDoneProgress = workDoneProgress
    self.showDocument = showDocument
  }
}

extension WindowClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    workDoneProgress = container.lenient(forKey: .workDoneProgress)
    showDocument = container.lenient(forKey: .showDocument)
  }
}
