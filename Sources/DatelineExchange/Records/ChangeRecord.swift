/// An earlier version of a page.
public struct ChangeRecord: Hashable, Sendable {
  /// The number of the item, which may repeat the one before; `nil` for the one that follows from its place.
  public var number: Int?
  /// The headline that the page had.
  public var headline: String
  /// Where the page was.
  public var target: RecordTarget
  /// When the version was written, as `2018-02-06 13:49:15`; `nil` for the current one.
  public var timestamp: String?
  /// What kind of version it is, such as `(Update)`; `nil` if nothing is noted.
  public var note: String?

  /// Creates a version.
  public init(
    number: Int? = nil, headline: String, target: RecordTarget, timestamp: String? = nil, note: String? = nil
  ) {
    self.number = number
    self.headline = headline
    self.target = target
    self.timestamp = timestamp
    self.note = note
  }
}

extension ChangeRecord: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case number, headline, path, url, timestamp, note
  }

  /// Reads a version.
  ///
  /// - Throws: `DecodingError`, also for a member that no version has.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(CodingKeys.self)
    self.init(
      number: try members.itemNumber(.number), headline: try members.decode(String.self, forKey: .headline),
      target: try members.target(path: .path, url: .url),
      timestamp: try members.decodeIfPresent(String.self, forKey: .timestamp),
      note: try members.decodeIfPresent(String.self, forKey: .note))
  }

  /// Writes a version.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encodeIfPresent(number, forKey: .number)
    try members.encode(headline, forKey: .headline)
    try members.encodeIfPresent(target.path, forKey: .path)
    try members.encodeIfPresent(target.url, forKey: .url)
    try members.encodeIfPresent(timestamp, forKey: .timestamp)
    try members.encodeIfPresent(note, forKey: .note)
  }
}
