/// How a client shows Markdown.
public struct MarkdownClientCapabilities: Codable, Hashable, Sendable {
  /// The name of what reads it.
  public var parser: String
  /// The version of that.
  public var version: String?
  /// The HTML that it shows.
  public var allowedTags: [String]?

  /// Creates a value from its members.
  public init(parser: String = "", version: String? = nil, allowedTags: [String]? = nil) {
    self.parser = parser
    self.version = version
    self.allowedTags = allowedTags
  }
}

extension MarkdownClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    parser = container.lenient(forKey: .parser) ?? ""
    version = container.lenient(forKey: .version)
    allowedTags = container.lenient(forKey: .allowedTags)
  }
}
