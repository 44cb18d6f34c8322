public import DatelineArchive
public import DatelineRelated

/// How often the archive's event pages are about a name.
public struct NameUse: Sendable {
  /// The name.
  public let name: PageFacts.Text
  /// The pages that are tagged with it or have it as their topic.
  public let timeline: EntityTimeline
  /// How many of them there are in each of the archive's years.
  public let years: [Int]

  init(_ name: PageFacts.Text, in names: EntityTable, years: Years) {
    self.name = name
    timeline = names.timeline(of: name.bytes)
    self.years = years.counts(of: timeline.pages.lazy.map(\.date))
  }

  /// The names with most pages, most first.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names, O(*p*) in that of pages for each of the names that are listed.
  static func mostUsed(in names: EntityTable, years: Years, limit: Int) -> [NameUse] {
    names.mostUsed(limit).map { NameUse($0.name, in: names, years: years) }
  }
}
