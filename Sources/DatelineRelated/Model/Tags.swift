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
    pages[page].contains { $0.name == name }
  }

  enum Side {
    case own
    case listed
  }

  /// How many links to a page have a name in their context.
  func listed(_ name: Int32, page: Int) -> Int32 {
    pages[page].first { $0.name == name }?.listed ?? 0
  }

  /// Counts a link of, or to, a page that has a name in its context; or takes it back.
  ///
  /// - Complexity: O(*n*) in the number of the page's tags; where the page loses the tag, also in the number of the name's
  ///   pages.
  mutating func count(_ name: Int32, page: Int, _ side: Side, by difference: Int32 = 1) {
    let place: Int
    if let known = pages[page].firstIndex(where: { $0.name == name }) {
      place = known
    } else {
      place = pages[page].count
      pages[page].append(Tag(name: name))
      postings[Int(name)].append(Int32(page))
    }
    switch side {
    case .own: pages[page][place].own += difference
    case .listed: pages[page][place].listed += difference
    }
    guard !pages[page][place].isNeeded else { return }
    pages[page].remove(at: place)
    guard let posting = postings[Int(name)].lastIndex(of: Int32(page)) else { return }
    postings[Int(name)].swapAt(posting, postings[Int(name)].count - 1)
    postings[Int(name)].removeLast()
  }
}

extension Tags {
  /// Counts what a page's links say of it and of the pages that they lead to, or takes it back.
  mutating func count(
    _ page: PageFacts, at place: Int, in archive: ArchiveIndex, by difference: Int32 = 1
  ) {
    for link in page.links where link.hasNames {
      if page.document == .eventPage {
        for name in names(of: link, on: page, in: archive) {
          count(name, page: place, .own, by: difference)
        }
      }
      if let target = archive.place(of: link), target != place {
        count(link, of: page, to: target, in: archive, by: difference)
      }
    }
  }

  /// Counts what a link says of the page that it leads to, or takes it back.
  mutating func count(
    _ link: PageFacts.Link, of page: PageFacts, to target: Int, in archive: ArchiveIndex,
    by difference: Int32 = 1
  ) {
    guard archive.pages[target]?.document == .eventPage else { return }
    for name in names(of: link, on: page, in: archive) { count(name, page: target, .listed, by: difference) }
  }

  /// The names of a link that were known when these tags were made.
  private func names(of link: PageFacts.Link, on page: PageFacts, in archive: ArchiveIndex) -> [Int32] {
    page.names(of: link).compactMap { name in
      archive.names.place(of: name).flatMap { $0 < postings.count ? Int32($0) : nil }
    }
  }
}
