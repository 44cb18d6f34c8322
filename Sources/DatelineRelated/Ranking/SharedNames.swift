public import DatelineArchive

/// What a text has in common with pages, asked for one page after another.
public struct SharedNames: Sendable {
  private let index: RelatedIndex
  private var finder: MentionFinder
  /// How probable it is that the text is about each of its names.
  private let own: [Int32: Double]

  /// Looks for the names of a text, and of the page that it is of.
  ///
  /// - Complexity: O(*n* log *n* + *m*), where *n* is the length of the text and *m* the number of names of the archive.
  public init(_ query: RelatedQuery, in index: RelatedIndex) {
    self.index = index
    finder = MentionFinder(index.names)
    var suggester = Suggester(index)
    let page = query.path.flatMap { index.archive.place(of: $0) }
    var own: [Int32: Double] = [:]
    for name in suggester.names(in: query.text, of: page) { own[name.place] = name.name.probability }
    // What the page is tagged with it is about, whether its text says so or not.
    for tag in page.map({ index.tags.pages[$0] }) ?? [] where tag.own > 0 {
      own[tag.name] = max(own[tag.name] ?? 0, Weights.sure)
    }
    self.own = own
  }

  /// The names that the text and a page share, those that the text is most probably about first: names that the page is
  /// tagged with, its topic, and others that stand in its text too.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the length of the page's text.
  public mutating func names(with page: PageFacts) -> [PageFacts.Text] {
    sorted(tagged(page).union(finder.mentions(in: PageText(page)).map(\.name).filter { own[$0] != nil }))
      .map(text)
  }

  /// The names to write into the context of a link between the text and a page, sorted by code point; none if they share
  /// none.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the length of the page's text.
  public mutating func context(with page: PageFacts) -> [PageFacts.Text] {
    var shared = tagged(page)
    // What is tagged has its names; what isn't may be new.
    if shared.isEmpty, isUntagged(page) {
      shared = Set(finder.mentions(in: PageText(page)).map(\.name).filter { own[$0] != nil })
    }
    let names = sorted(shared)
    var sure = names.filter { own[$0] ?? 0 >= Weights.sure }
    if sure.isEmpty { sure = Array(names.prefix(1)) }
    return sure.map(text).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// The text's names that a page is tagged with, or has as its topic.
  private func tagged(_ page: PageFacts) -> Set<Int32> {
    guard let place = index.archive.place(of: page.path) else { return [] }
    var shared = Set(index.tags.pages[place].map(\.name).filter { own[$0] != nil })
    if let topic = TextSigns.topic(of: page, in: index.archive), own[topic] != nil { shared.insert(topic) }
    return shared
  }

  private func isUntagged(_ page: PageFacts) -> Bool {
    index.archive.place(of: page.path).map { index.tags.pages[$0].isEmpty } ?? true
  }

  private func sorted(_ names: Set<Int32>) -> [Int32] {
    names.sorted { left, right in
      let (first, second) = (own[left] ?? 0, own[right] ?? 0)
      return first == second ? left < right : first > second
    }
  }

  private func text(_ name: Int32) -> PageFacts.Text { index.archive.names.all[Int(name)].text }
}

extension RelatedIndex {
  /// The names that an event page is tagged with: a context of its own has them, or that of a link to it; those of most links
  /// first, then by bytes.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is their number.
  public func tags(of page: PageFacts) -> [PageFacts.Text] {
    guard let place = archive.place(of: page.path) else { return [] }
    return tags.pages[place].map { (text: archive.names.all[Int($0.name)].text, count: $0.own + $0.listed) }
      .sorted {
        $0.count == $1.count
          ? $0.text.bytes.lexicographicallyPrecedes($1.text.bytes) : $0.count > $1.count
      }.map(\.text)
  }
}
