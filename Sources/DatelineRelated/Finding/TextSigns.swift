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
    for (place, name) in archive.names.all.enumerated() { names[place] = TextSign(name.text) }
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

  /// Makes room for the archive's pages and names.
  private mutating func grow(to archive: ArchiveIndex) {
    let added = archive.pages.count - pages.count
    if added > 0 {
      pages += Array(repeating: TextSign(), count: added)
      topics += Array(repeating: Self.noPage, count: added)
    }
    let addedNames = archive.names.all.count - names.count
    if addedNames > 0 { names += Array(repeating: TextSign(), count: addedNames) }
  }

  /// Notes a page that is new in the archive, or another than it was, with those of its names that are new.
  mutating func update(_ page: PageFacts, at place: Int, in archive: ArchiveIndex) {
    grow(to: archive)
    for name in archive.names.unsettledPlaces(of: page) {
      names[name] = TextSign(archive.names.all[name].text)
    }
    note(page, at: place, in: archive)
  }

  private mutating func note(_ page: PageFacts, at place: Int, in archive: ArchiveIndex) {
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

extension TextSign {
  fileprivate init(_ text: PageFacts.Text) {
    self.init()
    insert(FoldedText(text.bytes))
  }
}
