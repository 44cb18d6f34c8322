/// A related event of a page.
public struct RelatedRecord: Hashable, Sendable {
  /// The number of the item; `nil` for the one that follows from its place.
  public var number: Int?
  /// The headline of the other page, as the link shows it.
  public var headline: String
  /// Where the other page is.
  public var target: RecordTarget
  /// The names that both pages share; none for no context.
  public var names: [String]

  /// Creates a related event.
  public init(number: Int? = nil, headline: String, target: RecordTarget, names: [String] = []) {
    self.number = number
    self.headline = headline
    self.target = target
    self.names = names
  }

  /// The day that the other page's path names, with all zeros: `2015-11-05`; `nil` if it isn't the path of a page.
  public var date: String? { target.path.flatMap(PageRecord.date) }
}

extension RelatedRecord: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case number, headline, path, url, date, names }

  /// Reads a related event.
  ///
  /// - Throws: `DecodingError`, also for a member that no related event has, and for a date that isn't the path's.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(CodingKeys.self)
    self.init(
      number: try members.itemNumber(.number), headline: try members.decode(String.self, forKey: .headline),
      target: try members.target(path: .path, url: .url),
      names: try members.decodeIfPresent([String].self, forKey: .names) ?? [])
    try members.check(.date, against: date)
  }

  /// Writes a related event, with the date for those who read it.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encodeIfPresent(number, forKey: .number)
    try members.encode(headline, forKey: .headline)
    try members.encodeIfPresent(target.path, forKey: .path)
    try members.encodeIfPresent(target.url, forKey: .url)
    try members.encodeIfPresent(date, forKey: .date)
    try members.encode(names, forKey: .names)
  }
}
