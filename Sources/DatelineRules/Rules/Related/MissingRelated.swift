import DatelineArchive
import DatelineSyntax

enum MissingRelated: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "missing-related", group: .related, severity: .information, scope: .archive,
    summary: "A page lists no related events, though other pages are tagged with its topic.",
    explanation: """
      The page's topic, or what leads its headline up to a full stop or a colon, is a name that at least three other
      pages are tagged with: a context of theirs has it, or that of a link to them. `dateline related --write` lists them
      on the page.
      """,
    examples: [
      .bad(archive(topic: "harbour")),
      .bad(archive(headline: "harbour: the fleet sails")),
      .good(archive(topic: "fleet")),
    ])

  private static func archive(topic: String? = nil, headline: String = "The fleet sails") -> String {
    RelatedExamples.archive(
      "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_",
      others: 3) + RelatedExamples.pageWithoutRelated(topic: topic, headline: headline)
  }

  static let interest = RuleInterest.eventPages

  /// From so many other pages on.
  private static let least = 3
  /// So many are counted, so that an archive of one topic doesn't take for ever.
  private static let mostCounted = 100

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    page.links.isEmpty && taggedName(of: page, in: archive, countingTo: least) != nil
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, let event = page.eventPage, event.related == nil,
      let (name, count) = taggedName(of: page.facts, in: archive, countingTo: mostCounted)
    else { return }
    let place = event.topic?.text.flatMap { $0.bytes.elementsEqual(name) ? $0.range : nil }
    let headline = event.headline?.text.map { $0.range.lowerBound..<($0.range.lowerBound + name.count) }
    guard let range = place ?? headline else { return }
    report.report(
      at: range,
      "\(count == mostCounted ? "\(count) or more" : "\(count)") other pages are tagged with '\(page.shortText(range))', but the page lists no related events; 'dateline related --write' lists them"
    )
  }

  /// The name that the page is about and how many other pages are tagged with it, counted up to a
  /// limit, if these are enough.
  private static func taggedName(
    of page: PageFacts, in archive: ArchiveIndex, countingTo limit: Int
  ) -> (name: ArraySlice<UInt8>, count: Int)? {
    for name in leadingNames(of: page) where archive.names.contains(name) {
      let count = archive.taggedPages(with: PageFacts.Text(bytes: name), besides: page, atMost: limit)
      if count >= least { return (name, count) }
    }
    return nil
  }

  /// The page's topic, or what leads its headline.
  private static func leadingNames(of page: PageFacts) -> [ArraySlice<UInt8>] {
    if let topic = page.topic?.bytes, !topic.isEmpty { return [topic[...]] }
    guard let headline = page.headline?.bytes else { return [] }
    let end = headline.indices.dropLast().first { place in
      (headline[place] == UInt8(ascii: ".") || headline[place] == UInt8(ascii: ":"))
        && headline[place + 1] == UInt8(ascii: " ")
    }
    return end.map { [headline[..<$0]] } ?? []
  }
}

extension ArchiveIndex {
  /// How many event pages are tagged with a name, one left out, counted up to a limit: a context of theirs has it, or
  /// that of a link to them.
  fileprivate func taggedPages(
    with name: PageFacts.Text, besides page: PageFacts, atMost limit: Int
  ) -> Int {
    var tagged: Set<Int> = []
    let own = place(of: page.path)
    for place in names[name]?.pages ?? [] {
      guard let other = pages[place] else { continue }
      if other.document == .eventPage, place != own { tagged.insert(place) }
      for link in other.links where other.names(of: link).contains(name) {
        guard let target = self.place(of: link), target != own, pages[target]?.document == .eventPage else {
          continue
        }
        tagged.insert(target)
      }
      if tagged.count >= limit { return limit }
    }
    return tagged.count
  }
}
