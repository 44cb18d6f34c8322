/// What a client can do in general.
public struct GeneralClientCapabilities: Codable, Hashable, Sendable {
  /// What columns may count, the preferred first; UTF-16 if it is absent.
  public var positionEncodings: [PositionEncodingKind]?
  /// How it shows Markdown.
  public var markdown: MarkdownClientCapabilities?

  /// Creates a value from its members.
  public init(positionEncodings: [PositionEncodingKind]? = nil, markdown: MarkdownClientCapabilities? = nil) {
    self.positionEncodings = positionEncodings
    self.markdown = markdown
  }
}

extension GeneralClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    positionEncodings = container.lenient(forKey: .positionEncodings)
    markdown = container.lenient(forKey: .markdown)
  }
}
