import DatelineSyntax

/// What is known of the files of a folder, and what the next reading shall know of them.
package struct FolderMemory {
  /// What the rules that see only their page found.
  package struct Verdict {
    /// Which rules ran.
    package let rules: RunningRules
    /// The findings, as whoever ran the rules wrote them; none if there are none.
    package let findings: ArraySlice<UInt8>

    package init(_ rules: RunningRules, findings: [UInt8]) {
      self.rules = rules
      self.findings = findings[...]
    }
  }

  /// What is known of a file.
  package enum Page {
    /// The facts of a page, and what its rules found; `nil` if they didn't run.
    case facts(PageFacts, Verdict?)
    /// A `README.md` that holds the same bytes as the `index.md` beside it.
    case twin
  }

  /// A file as it was when it was read.
  private struct Entry {
    let stamp: FileStamp
    let isTwin: Bool
    let verdict: Verdict?
    let facts: ArraySlice<UInt8>
  }

  /// The stamp of each file that it pays to know: of pages, as far as they have been left alone long enough.
  private var stamps: [FileStamp?]
  /// What is known of each file that is as it was; empty where nothing is stored.
  private var known: [Entry?] = []
  /// What was found now, in place of what was known.
  private var found: [Int: Entry] = [:]
  private var isSame: Bool
  private var newCount = 0

  init(of folder: borrowing Folder, _ block: ArraySlice<UInt8>?, settledTime: Int64, sizeLimit: Int) {
    let files = folder.files
    stamps = files.indices.map { place in
      guard files[place].suffix(3).elementsEqual(Self.markdown), let stamp = folder.stamp(place),
        stamp.isOlder(than: settledTime), stamp.size <= sizeLimit
      else { return nil }
      return stamp
    }
    isSame = block != nil
    guard let block else { return }
    known = Array(repeating: nil, count: files.count)
    var reader = CacheReader(block)
    var place = 0
    var isPairSame = true
    while !reader.isAtEnd, !reader.isBroken {
      let name = reader.piece()
      let entry = Entry(
        stamp: FileStamp(&reader), isTwin: reader.flag(), verdict: reader.optional { Verdict(&$0) },
        facts: reader.piece())
      while place < files.count, files.order(of: place, to: name) < 0 { place += 1 }
      if place < files.count, files.order(of: place, to: name) == 0, stamps[place] == entry.stamp {
        known[place] = entry
      } else {
        isSame = false
        if Self.isOfPair(name) { isPairSame = false }
      }
    }
    if reader.isBroken { known = [] }
    // An index and the README beside it are known together: the one's facts tell of the other.
    let pair = known.indices.filter { Self.isOfPair(files[$0]) }
    if !isPairSame || pair.contains(where: { known[$0] == nil }) {
      for place in pair { known[place] = nil }
    }
  }

  /// Whether anything is known of any page.
  package var knowsPages: Bool { known.contains { $0 != nil } }

  private func knownEntry(at place: Int) -> Entry? { known.isEmpty ? nil : known[place] }

  private static let index = Array("index.md".utf8)
  private static let readme = Array("README.md".utf8)
  private static let markdown = Array(".md".utf8)

  /// Few names have the right length.
  private static func isOfPair(_ name: ArraySlice<UInt8>) -> Bool {
    name.count == index.count && name.elementsEqual(index)
      || name.count == readme.count && name.elementsEqual(readme)
  }

  /// What is known of the page at a place in the folder's files.
  ///
  /// - Parameters:
  ///   - dialectCount: the number of known dialects.
  ///   - texts: shares the texts that pages have in common.
  package mutating func page(
    at place: Int, of folder: borrowing Folder, dialectCount: Int, _ texts: inout TextStore
  ) -> Page? {
    guard let entry = knownEntry(at: place) else { return nil }
    if entry.isTwin { return .twin }
    var reader = CacheReader(entry.facts)
    guard
      let facts = PageFacts(&reader, at: folder.path(at: place), dialectCount: dialectCount, texts: &texts)
    else {
      known[place] = nil
      return nil
    }
    return .facts(facts, entry.verdict)
  }

  /// Notes what was found of the page at a place in the folder's files.
  package mutating func note(_ page: Page, at place: Int) {
    guard let stamp = stamps[place] else { return }
    let old = knownEntry(at: place)
    switch page {
    case .twin:
      if old != nil { return }
      found[place] = Entry(stamp: stamp, isTwin: true, verdict: nil, facts: [])
    case .facts(let facts, let verdict):
      // What more rules found says more.
      if let old, verdict?.rules.count ?? 0 <= old.verdict?.rules.count ?? 0 { return }
      var writer = CacheWriter()
      facts.write(to: &writer)
      found[place] = Entry(stamp: stamp, isTwin: false, verdict: verdict, facts: writer.bytes[...])
    }
    newCount += 1
  }

  /// What is to be kept of a folder.
  package struct Record: Sendable {
    /// The hash of the folder's path.
    let folder: UInt64
    /// What is to be stored; `nil` for what is stored.
    let block: [UInt8]?
    let count: Int
    let newCount: Int
  }

  package func record(of folder: borrowing Folder) -> Record {
    let count = stamps.count { $0 != nil }
    let hash = ContentHash.hash(folder.path.bytes)
    if isSame, newCount == 0 { return Record(folder: hash, block: nil, count: count, newCount: 0) }
    var writer = CacheWriter()
    var entries = folder.files.indices.map { found[$0] ?? knownEntry(at: $0) }
    // What an index says of the README beside it is of use only while that is known, too.
    let pair = entries.indices.filter { Self.isOfPair(folder.files[$0]) }
    if pair.contains(where: { entries[$0] == nil }) {
      for place in pair { entries[place] = nil }
    }
    for (place, entry) in entries.enumerated() {
      guard let entry else { continue }
      writer.write(folder.files[place])
      entry.stamp.write(to: &writer)
      writer.write(entry.isTwin)
      writer.write(entry.verdict) { $1.write(to: &$0) }
      writer.write(entry.facts)
    }
    return Record(folder: hash, block: writer.bytes, count: count, newCount: newCount)
  }
}

extension FolderMemory.Verdict {
  fileprivate init(_ reader: inout CacheReader) {
    rules = RunningRules(&reader)
    findings = reader.piece()
  }

  fileprivate func write(to writer: inout CacheWriter) {
    rules.write(to: &writer)
    writer.write(findings)
  }
}
