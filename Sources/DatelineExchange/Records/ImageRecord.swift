/// A picture that is an item of its own among the sources of a page.
public struct ImageRecord: Hashable, Sendable {
  /// The number of the item, which may repeat the one before; `nil` for the one that follows from its place.
  public var number: Int?
  /// The address, as it is written on the page.
  public var url: String

  /// Creates a picture.
  public init(number: Int? = nil, url: String) {
    self.number = number
    self.url = url
  }
}

extension ImageRecord: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case number, url }

  /// Reads a picture.
  ///
  /// - Throws: `DecodingError`, also for a member that no picture has.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(CodingKeys.self)
    self.init(number: try members.itemNumber(.number), url: try members.decode(String.self, forKey: .url))
  }
}
