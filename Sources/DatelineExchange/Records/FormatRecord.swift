/// A link to another format of a page.
public struct FormatRecord: Hashable, Sendable {
  /// The name of the format, such as `HTML`.
  public var name: String
  /// Where the link leads, as it is written on the page.
  public var url: String

  /// Creates a link.
  public init(name: String, url: String) {
    self.name = name
    self.url = url
  }
}

extension FormatRecord: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case name, url }

  /// Reads a link.
  ///
  /// - Throws: `DecodingError`, also for a member that no such link has.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(CodingKeys.self)
    self.init(
      name: try members.decode(String.self, forKey: .name), url: try members.decode(String.self, forKey: .url)
    )
  }
}
