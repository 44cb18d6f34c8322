import DatelineArchive
import DatelineSyntax

/// What pages are about, as the contexts of links say: from both sides of a link.
struct Tags: Sendable {
  /// That a page is about a name.
  struct Tag: Sendable {
    let name: Int32
    /// How many of the page's own links have the name in their context.
    var own: Int32 = 0
    /// How many links to the page have it.
    var listed: Int32 = 0

    var isNeeded: Bool { own > 0 || listed > 0 }
  }

  /// The tags of each page.
  private(set) var pages: [[Tag]]
  /// The pages of each name, in no order.
  private(set) var postings: [[Int32]]
  /// Of the few pages with very many tags, where the tag of each name is.
  private var places: [Int: [Int32: Int]] = [:]
  private static let fewTags = 32

  /// Creates the tags of so many pages and names.
  init(pages: Int, names: Int) {
    self.pages = Array(repeating: [], count: pages)
    postings = Array(repeating: [], count: names)
  }

  /// Makes room for further pages.
  mutating func addPages(_ count: Int) {
    pages += Array(repeating: [], count: count)
  }

  /// Whether a page is about a name.
  func contains(_ name: Int32, page: Int) -> Bool {
    place(of: name, page: page) != nil
  }

  private func place(of name: Int32, page: Int) -> Int? {
    guard pages[page].count > Self.fewTags else { return pages[page].firstIndex { $0.name == name } }
    return places[page]?[name]
  }

  private mutating func append(_ tag: Tag, to page: Int) {
    pages[page].append(tag)
    let count = pages[page].count
    if count == Self.fewTags + 1 {
      let pairs = pages[page].enumerated().map { ($0.element.name, $0.offset) }
      places[page] = Dictionary(pairs) { first, _ in first }
    } else if count > Self.fewTags {
      places[page]?[tag.name] = count - 1
    }
  }

  private mutating func removeTag(at place: Int, of page: Int) {
    let last = pages[page].count - 1
    places[page]?[pages[page][place].name] = nil
    if place != last { places[page]?[pages[page][last].name] = place }
    pages[page].swapAt(place, last)
    pages[page].removeLast()
    if pages[page].count <= Self.fewTags { places[page] = nil }
  }

  enum Side {
    case own
    case listed
  }

  /// How many links to a page have a name in their context.
  func listed(_ name: Int32, page: Int) -> Int32 {
    place(of: name, page: page).map { pages[page][$0].listed } ?? 0
  }

  /// Counts a link of, or to, a page that has a name in its context; or takes it back.
  ///
  /// - Complexity: O(1); where the page loses the tag, O(*n*) in the number of the name's pages.
  mutating func count(_ name: Int32, page: Int, _ side: Side, by difference: Int32 = 1) {
    let place: Int
    if let known = self.place(of: name, page: page) {
      place = known
    } else {
      place = pages[page].count
      append(Tag(name: name), to: page)
      postings[Int(name)].append(Int32(page))
    }
    switch side {
    case .own: pages[page][place].own += difference
    case .listed: pages[page][place].listed += difference
    }
    guard !pages[page][place].isNeeded else { return }
    removeTag(at: place, of: page)
    guard let posting = postings[Int(name)].lastIndex(of: Int32(page)) else { return }
    postings[Int(name)].swapAt(posting, postings[Int(name)].count - 1)
    postings[Int(name)].removeLast()
  }
}

extension Tags {
  /// Creates the tags that the links of an archive's pages tell of.
  ///
  /// - Complexity: O(*n*) in the number of names in contexts.
  init(_ archive: ArchiveIndex) {
    self.init(pages: archive.pages.count, names: archive.names.all.count)
    for (place, page) in archive.pages.enumerated() {
      if let page { count(page, at: place, in: archive) }
    }
  }

  /// Counts what a page's links say of it and of the pages that they lead to, or takes it back.
  mutating func count(
    _ page: PageFacts, at place: Int, in archive: ArchiveIndex, by difference: Int32 = 1
  ) {
    guard !page.names.isEmpty else { return }
    let names = names(on: page, in: archive)
    for link in page.links where link.hasNames {
      if page.document == .eventPage { count(link, of: page, names, page: place, .own, by: difference) }
      if let target = archive.place(of: link), target != place, archive.isEventPage(target) {
        count(link, of: page, names, page: target, .listed, by: difference)
      }
    }
  }

  /// Counts what a link says of the page that it leads to, or takes it back.
  mutating func count(
    _ link: PageFacts.Link, of page: PageFacts, to target: Int, in archive: ArchiveIndex,
    by difference: Int32 = 1
  ) {
    guard archive.isEventPage(target) else { return }
    count(link, of: page, names(on: page, in: archive), page: target, .listed, by: difference)
  }

  private mutating func count(
    _ link: PageFacts.Link, of owner: PageFacts, _ names: [Int32], page: Int, _ side: Side,
    by difference: Int32
  ) {
    for place in owner.namePlaces(of: link) where names[Int(place)] >= 0 {
      count(names[Int(place)], page: page, side, by: difference)
    }
  }

  /// For each name of a page its number; -1 for one that wasn't known when these tags were made.
  private func names(on page: PageFacts, in archive: ArchiveIndex) -> [Int32] {
    page.names.map { name in
      archive.names.place(of: name).flatMap { $0 < postings.count ? Int32($0) : nil } ?? -1
    }
  }
}

extension ArchiveIndex {
  fileprivate func isEventPage(_ place: Int) -> Bool { pages[place]?.document == .eventPage }
}
