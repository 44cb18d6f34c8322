public import DatelineArchive
import DatelineSyntax

/// The names of an archive, each with its use, its variants and the names that may mean the same.
public struct EntityTable: Sendable {
  private let archive: ArchiveIndex
  private let tags: Tags
  private let aliases: [[UInt8]: [[UInt8]]]
  /// For each name how often the archive uses it.
  private let uses: [Int]
  /// The names in use, most used first, then by bytes.
  private let places: [Int]
  /// The names in use by what they are folded to, and those with several spellings by the group of these; ordered as all.
  private let forms: [[UInt32]: [Int]]
  private let spellings: [Int: [Int]]

  /// Collects the names of an archive.
  ///
  /// - Parameters:
  ///   - archive: the whole archive.
  ///   - aliases: other ways to write a name, by the name.
  /// - Complexity: O(*n*), where *n* is the number of links and the length of all names.
  public init(_ archive: ArchiveIndex, aliases: [[UInt8]: [[UInt8]]] = [:]) {
    self.archive = archive
    self.aliases = aliases
    let (names, tags) = (archive.names.all, Tags(archive))
    let uses = names.indices.map { tags.postings[$0].count + names[$0].topicCount }
    self.tags = tags
    self.uses = uses
    places = names.indices.filter { names[$0].count > 0 }
      .sorted { Self.precedes((uses[$0], names[$0].text), (uses[$1], names[$1].text)) }
    var forms: [[UInt32]: [Int]] = [:]
    var spellings: [Int: [Int]] = [:]
    var text = FoldedText()
    for place in places {
      text.fold(names[place].text.bytes)
      forms[text.symbols, default: []].append(place)
      if archive.names.hasSpellings(names[place].text) {
        spellings[archive.names.spellingGroup(ofNameAt: place), default: []].append(place)
      }
    }
    self.forms = forms
    self.spellings = spellings
  }

  /// All names in use, most used first, then by bytes.
  ///
  /// - Complexity: O(*n*), where *n* is the number of names.
  public var entities: [Entity] { places.map(entity) }

  /// The name that is written exactly so; `nil` if no page has it.
  public subscript(name: [UInt8]) -> Entity? {
    guard let place = archive.names.place(of: PageFacts.Text(bytes: name[...])),
      archive.names.all[place].count > 0
    else { return nil }
    return entity(at: place)
  }

  private func entity(at place: Int) -> Entity {
    let name = archive.names.all[place]
    var variants: [[UInt8]] = []
    for form in NameMarkup.forms(of: name.text.bytes) + (aliases[name.text.bytes] ?? [])
    where form != name.text.bytes && !variants.contains(form) {
      variants.append(form)
    }
    return Entity(
      name: name.text, pageCount: tags.postings[place].count, topicCount: name.topicCount,
      variants: variants, twins: twins(of: place))
  }

  private func twins(of place: Int) -> [Entity.Twin] {
    let names = archive.names
    let group = names.spellingGroup(ofNameAt: place)
    // One more, since the name itself is among them.
    let spelled = spellings[group, default: []].prefix(Entity.twinLimit + 1)
    let folded = forms[FoldedText(names.all[place].text.bytes).symbols, default: []]
      .prefix(Entity.twinLimit + 1).filter { names.spellingGroup(ofNameAt: $0) != group }
    return (spelled + folded).filter { $0 != place }.sorted(by: precedes).prefix(Entity.twinLimit).map {
      twin in
      let name = names.all[twin]
      return Entity.Twin(
        name: name.text, pageCount: tags.postings[twin].count, topicCount: name.topicCount,
        difference: names.spellingGroup(ofNameAt: twin) == group ? .spelling : .characters)
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let names = archive.names.all
    return Self.precedes((uses[left], names[left].text), (uses[right], names[right].text))
  }

  /// By use, most used first, then by bytes.
  private static func precedes(
    _ left: (count: Int, name: PageFacts.Text), _ right: (count: Int, name: PageFacts.Text)
  ) -> Bool {
    left.count == right.count
      ? left.name.bytes.lexicographicallyPrecedes(right.name.bytes) : left.count > right.count
  }

  // MARK: Timelines

  /// The event pages that are tagged with a name or have it as their topic; none if no page has the name.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of the name's pages; where it is a topic, also O(*p*) in the
  ///   number of all pages.
  public func timeline(of name: [UInt8]) -> EntityTimeline {
    let text = PageFacts.Text(bytes: name[...])
    guard let place = archive.names.place(of: text) else { return EntityTimeline(pages: []) }
    var pages = Set(tags.postings[place].map(Int.init))
    let tagged = pages
    if archive.names.all[place].topicCount > 0 {
      pages.formUnion(archive.pages.indices.filter { archive.pages[$0]?.isAbout(text) ?? false })
    }
    return EntityTimeline(
      pages: pages.compactMap { page -> EntityTimeline.Page? in
        guard let facts = archive.pages[page], let date = facts.date else { return nil }
        return EntityTimeline.Page(
          facts: facts, date: date, isTopic: facts.isAbout(text), isTagged: tagged.contains(page))
      }.sorted { ($0.date, $0.facts.path) < ($1.date, $1.facts.path) })
  }

  /// The names with most event pages, tagged with them or about them as their topic; most first, then by bytes.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names, O(*p*) in that of pages.
  public func mostUsed(_ limit: Int) -> [Entity] {
    let names = archive.names.all
    var counts = uses
    for (page, facts) in archive.pages.enumerated() {
      guard let facts, facts.document == .eventPage, let topic = facts.topic,
        let name = archive.names.place(of: topic), tags.contains(Int32(name), page: page)
      else { continue }
      // It is one page, whatever for.
      counts[name] -= 1
    }
    return names.indices.filter { counts[$0] > 0 }
      .sorted { Self.precedes((counts[$0], names[$0].text), (counts[$1], names[$1].text)) }
      .prefix(limit).map(entity)
  }

  // MARK: Nearest names

  /// The names that someone who wrote a name that isn't there may have meant, nearest first: those that are the same
  /// without case, accents and Chinese variants, then those of few other characters, then longer ones that hold it.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all names; at most `NearestName.lengthLimit` of one are compared.
  public func nearest(to name: [UInt8], limit: Int = 5) -> [Entity] {
    let text = FoldedText(name)
    guard !text.symbols.isEmpty else { return [] }
    let finder = FoldedFinder(text)
    let most = name.count > NearestName.lengthLimit ? 0 : max(1, text.symbols.count / 3)
    var found: [(rank: Int, place: Int)] = []
    for (form, places) in forms {
      let rank: Int
      if form.count <= NearestName.lengthLimit,
        let distance = NearestName.distance(from: text.symbols, to: form, limit: most),
        distance < max(text.symbols.count, form.count)
      {
        rank = distance
      } else if finder.isIn(form) {
        rank = Int.max
      } else {
        continue
      }
      found += places.map { (rank, $0) }
    }
    return found.sorted { left, right in
      left.rank == right.rank ? precedes(left.place, right.place) : left.rank < right.rank
    }.prefix(limit).map { entity(at: $0.place) }
  }
}

extension PageFacts {
  /// Whether this is an event page with a topic.
  fileprivate func isAbout(_ topic: Text) -> Bool { document == .eventPage && self.topic == topic }
}
