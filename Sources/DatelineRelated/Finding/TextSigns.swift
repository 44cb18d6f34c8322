import DatelineArchive
import DatelineSyntax

/// What pages and names are found by, apart from them: a search looks at one short record each.
struct TextSigns: Sendable {
  /// The sign of each page's headline and topic, by place; that of what is no event page is never looked at.
  private(set) var pages: [TextSign] = []
  /// The place of each event page's topic among the names; -1 if it has none, -2 for what is no event page.
  private(set) var topics: [Int32] = []
  /// The sign of each name, by its place.
  private(set) var names: [TextSign] = []

  private static let noTopic: Int32 = -1
  private static let noPage: Int32 = -2

  /// The signs of all pages and names of an archive.
  init(_ archive: ArchiveIndex) {
    grow(to: archive)
    for (place, page) in archive.pages.enumerated() {
      if let page { note(page, at: place, in: archive) }
    }
  }

  /// The place of an event page's topic among the names.
  static func topic(of page: PageFacts, in archive: ArchiveIndex) -> Int32? {
    page.topic.flatMap { $0.bytes.isEmpty ? nil : archive.names.place(of: $0) }.map { Int32($0) }
  }

  /// Whether there is an event page at a place.
  @inline(__always)
  func isEventPage(_ place: Int) -> Bool { topics[place] != Self.noPage }

  /// Makes room for the archive's pages, and notes names that are new.
  mutating func grow(to archive: ArchiveIndex) {
    let added = archive.pages.count - pages.count
    if added > 0 {
      pages += Array(repeating: TextSign(), count: added)
      topics += Array(repeating: Self.noPage, count: added)
    }
    var text = FoldedText()
    for name in archive.names.all.dropFirst(names.count) {
      var sign = TextSign()
      text.fold(name.text.bytes)
      sign.insert(text)
      names.append(sign)
    }
  }

  /// Notes a page of the archive.
  mutating func note(_ page: PageFacts, at place: Int, in archive: ArchiveIndex) {
    guard page.document == .eventPage else {
      topics[place] = Self.noPage
      return
    }
    var sign = TextSign()
    for piece in [page.headline, page.topic] {
      guard let piece else { continue }
      sign.insert(FoldedText(piece.bytes))
    }
    pages[place] = sign
    topics[place] = Self.topic(of: page, in: archive) ?? Self.noTopic
  }

  /// Forgets the page at a place.
  mutating func forget(_ place: Int) {
    topics[place] = Self.noPage
  }
}
