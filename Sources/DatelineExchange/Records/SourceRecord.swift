/// A source of a page.
public struct SourceRecord: Hashable, Sendable {
  /// The number of the item; `nil` for the one that follows from its place.
  public var number: Int?
  /// The name of the publisher.
  public var publisher: String
  /// The address of the article, as it is written on the page.
  public var url: String
  /// The address of the picture on the same line; `nil` for none.
  public var image: String?

  /// Creates a source.
  public init(number: Int? = nil, publisher: String, url: String, image: String? = nil) {
    self.number = number
    self.publisher = publisher
    self.url = url
    self.image = image
  }
}

extension SourceRecord: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case number, publisher, url, image }

  /// Reads a source.
  ///
  /// - Throws: `DecodingError`, also for a member that no source has.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(CodingKeys.self)
    self.init(
      number: try members.itemNumber(.number), publisher: try members.decode(String.self, forKey: .publisher),
      url: try members.decode(String.self, forKey: .url),
      image: try members.decodeIfPresent(String.self, forKey: .image))
  }
}
