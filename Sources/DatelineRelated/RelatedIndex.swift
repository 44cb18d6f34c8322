public import DatelineArchive
import DatelineSyntax

/// An archive with what its related links teach: which names its pages are about, and how surely a name in a page's text
/// is one of them.
///
/// Names that the archive didn't have when it was learned from are not looked for until it is learned from anew.
public struct RelatedIndex: Sendable {
  /// The archive.
  public private(set) var archive: ArchiveIndex
  let names: NameSet
  private(set) var statistics: NameStatistics
  private(set) var tags: Tags
  /// For each page how many entries of its day's index stand behind its own.
  private(set) var entriesBehind: [UInt16]
  /// The number of each page's day.
  private(set) var days: [Int32]
  /// How many event pages there are.
  private(set) var pageCount = 0
  private(set) var words = SharedWordIndex()
  /// Whether the index of words stays as it is, whatever changes.
  private var keepsWords = false
  /// The signs of texts, once they are kept in step with the archive.
  private var keptSigns: TextSigns?

  /// Learns from an archive.
  ///
  /// - Parameters:
  ///   - archive: the whole archive.
  ///   - aliases: other ways to write a name, by the name.
  ///   - jobs: how many threads to use.
  /// - Complexity: O(*n*), where *n* is the length of all texts.
  public init(_ archive: ArchiveIndex, aliases: [[UInt8]: [[UInt8]]] = [:], jobs: Int = 1) {
    // What is learned is kept by the names' places.
    let archive = archive.settlingNames()
    self.archive = archive
    let names = NameSet(archive.names, aliases: aliases)
    self.names = names
    statistics = NameStatistics(count: names.count)
    entriesBehind = Array(repeating: 0, count: archive.pages.count)
    days = Array(repeating: 0, count: archive.pages.count)
    let mentions: [[Mention]]
    (tags, mentions) = Parallel.both(jobs: jobs) {
      Tags(archive)
    } and: {
      Parallel.map(count: archive.pages.count, jobs: jobs, state: MentionFinder(names)) {
        finder, place -> [Mention] in
        guard let page = archive.pages[place], page.document == .eventPage else { return [] }
        return finder.mentions(in: PageText(page))
      }
    }
    for (place, page) in archive.pages.enumerated() {
      if let page { note(page, at: place) }
    }
    for (place, mentions) in mentions.enumerated() { learn(mentions, of: place, by: 1) }
  }

  // MARK: Learning

  private mutating func note(_ page: PageFacts, at place: Int) {
    if let date = page.date { days[place] = Int32(clamping: date.dayNumber) }
    if page.document == .eventPage { pageCount += 1 }
    if page.isIndexFile { noteEntries(of: page) }
    keptSigns?.update(page, at: place, in: archive)
  }

  private mutating func noteEntries(of index: PageFacts) {
    for (position, link) in index.links.enumerated() {
      guard let place = archive.place(of: link) else { continue }
      entriesBehind[place] = UInt16(clamping: index.links.count - 1 - position)
    }
  }

  private mutating func learn(_ mentions: [Mention], of page: Int, by difference: Int32) {
    for mention in mentions {
      statistics.count(mention, isTagged: tags.contains(mention.name, page: page), by: difference)
    }
  }

  // MARK: Changes

  /// Puts a page into the archive, in the place of the one that was at its path.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the page's text and of those that it links to; where the archive has
  ///   no page at this path, also in the number of all links.
  public mutating func replace(_ page: PageFacts) {
    change(page.path, to: page)
  }

  /// Takes the page at a path out of the archive.
  ///
  /// - Complexity: That of ``replace(_:)``.
  public mutating func remove(_ path: ArchivePath) {
    change(path, to: nil)
  }

  private mutating func change(_ path: ArchivePath, to page: PageFacts?) {
    let old = archive.place(of: path).flatMap { archive.pages[$0] }
    let linking = (old == nil) == (page == nil) ? [] : archive.pages(linkingTo: path)
    // The tags of all of these may change, and with them what their mentions teach.
    let affected = Set(((old?.links ?? []) + (page?.links ?? [])).compactMap { archive.place(of: $0) })
    var finder = MentionFinder(names)
    relearn(affected, with: &finder, by: -1)
    if let old, let place = archive.place(of: path) {
      if !affected.contains(place) { relearn([place], with: &finder, by: -1) }
      tags.count(old, at: place, in: archive, by: -1)
      if page == nil { count(linking, to: path, at: place, by: -1) }
      if old.document == .eventPage { pageCount -= 1 }
      if old.isIndexFile {
        for place in old.links.compactMap({ archive.place(of: $0) }) { entriesBehind[place] = 0 }
      }
    }
    if page == nil, let place = archive.place(of: path) { keptSigns?.forget(place) }
    if let page { archive.replace(page) } else { archive.remove(path) }
    if let page, let place = archive.place(of: path) {
      grow()
      note(page, at: place)
      tags.count(page, at: place, in: archive)
      if old == nil {
        count(linking, to: path, at: place, by: 1)
        noteDay(of: page)
      }
      if !affected.contains(place) { relearn([place], with: &finder, by: 1) }
    }
    relearn(affected, with: &finder, by: 1)
    if !keepsWords { words = SharedWordIndex() }
  }

  /// Indexes the words of all pages, by which suggestions are found where there is no name, and keeps that index whatever
  /// changes afterwards. Without this, the first text that needs it after a change waits for it to be made anew.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all texts.
  public mutating func keepWords() {
    words = SharedWordIndex()
    keepsWords = true
    _ = words.index(of: archive)
  }

  /// Makes the short records by which pages, names and topics are found while someone types, and keeps them in step with
  /// every change. Without this, each search makes them anew.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all headlines, topics and names.
  public mutating func keepSigns() {
    keptSigns = TextSigns(archive)
  }

  /// The signs of texts, made anew unless they are kept.
  var textSigns: TextSigns { keptSigns ?? TextSigns(archive) }

  private mutating func relearn(_ places: Set<Int>, with finder: inout MentionFinder, by difference: Int32) {
    for place in places {
      guard let page = archive.pages[place], page.document == .eventPage else { continue }
      learn(finder.mentions(in: PageText(page)), of: place, by: difference)
    }
  }

  private mutating func count(_ pages: [PageFacts], to path: ArchivePath, at place: Int, by difference: Int32)
  {
    for page in pages where page.path != path {
      for link in page.links where link.hasNames && link.leads(to: path) {
        tags.count(link, of: page, to: place, in: archive, by: difference)
      }
    }
  }

  private mutating func noteDay(of page: PageFacts) {
    guard let date = page.date, let index = archive.day(date)?.index, let facts = archive.pages[index]
    else { return }
    noteEntries(of: facts)
  }

  private mutating func grow() {
    let added = archive.pages.count - days.count
    guard added > 0 else { return }
    days += Array(repeating: 0, count: added)
    entriesBehind += Array(repeating: 0, count: added)
    tags.addPages(added)
  }
}
