extension PageRecord: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case path, date, dialect, formats, topic, headline, summary, sources, coverImage, changes, related,
      entities
    case markdown
  }

  /// Reads a record. Lists may be left out if they are empty.
  ///
  /// - Throws: `DecodingError`, also for a member that no record has, and for a date or entities that
  /// don't follow from the other members.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(CodingKeys.self)
    self.init(
      path: try members.decode(String.self, forKey: .path),
      dialect: try members.decode(String.self, forKey: .dialect),
      headline: try members.decode(String.self, forKey: .headline))
    formats = try members.decodeIfPresent([FormatRecord].self, forKey: .formats)
    topic = try members.decodeIfPresent(String.self, forKey: .topic)
    summary = try members.decodeIfPresent(String.self, forKey: .summary)
    sources = try members.decodeIfPresent([SourceRecord].self, forKey: .sources) ?? []
    coverImage = try members.decodeIfPresent(ImageRecord.self, forKey: .coverImage)
    changes = try members.decodeIfPresent([ChangeRecord].self, forKey: .changes) ?? []
    related = try members.decodeIfPresent([RelatedRecord].self, forKey: .related) ?? []
    markdown = try members.decodeIfPresent(String.self, forKey: .markdown)
    try members.check(.date, against: date)
    try members.check(.entities, against: entities)
  }

  /// Writes a record, with what follows from other members for those who read it.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(path, forKey: .path)
    try members.encodeIfPresent(date, forKey: .date)
    try members.encode(dialect, forKey: .dialect)
    try members.encodeIfPresent(formats, forKey: .formats)
    try members.encodeIfPresent(topic, forKey: .topic)
    try members.encode(headline, forKey: .headline)
    try members.encodeIfPresent(summary, forKey: .summary)
    try members.encode(sources, forKey: .sources)
    try members.encodeIfPresent(coverImage, forKey: .coverImage)
    if !changes.isEmpty { try members.encode(changes, forKey: .changes) }
    try members.encode(related, forKey: .related)
    try members.encode(entities, forKey: .entities)
    try members.encodeIfPresent(markdown, forKey: .markdown)
  }
}
