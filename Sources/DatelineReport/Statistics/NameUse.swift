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

  /// The names with most pages, most first, then by bytes.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names; a timeline is made for little more than `limit` of them.
  static func mostUsed(in names: EntityTable, years: Years, limit: Int) -> [NameUse] {
    var uses: [NameUse] = []
    for entity in names.entities {
      // A page that is tagged with a name and has it as its topic counts once, so that a timeline may be shorter than
      // the use by which names are sorted, but never longer.
      let use = entity.pageCount + entity.topicCount
      guard uses.count < limit || use >= (uses.last?.timeline.pages.count ?? 0) else { break }
      uses.append(NameUse(entity.name, in: names, years: years))
      uses.sort(by: precedes)
      if uses.count > limit { uses.removeLast() }
    }
    return uses
  }

  private static func precedes(_ left: NameUse, _ right: NameUse) -> Bool {
    left.timeline.pages.count == right.timeline.pages.count
      ? left.name.bytes.lexicographicallyPrecedes(right.name.bytes)
      : left.timeline.pages.count > right.timeline.pages.count
  }
}
