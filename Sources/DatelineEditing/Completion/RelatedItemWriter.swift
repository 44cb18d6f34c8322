import DatelineArchive
import DatelineRelated
import DatelineSyntax

/// Writes related items of a page: link, and the context of what both share.
struct RelatedItemWriter {
  /// An item as it is to be put in.
  struct Item {
    /// The line without line end.
    let line: [UInt8]
    /// The line as a snippet; `nil` where nothing in it is to be gone over.
    let snippet: String?

    /// Whether its context is no more than a guess.
    var isGuessed: Bool { snippet != nil }
  }

  private let page: PageSnapshot
  private let index: RelatedIndex
  private var shared: SharedNames

  /// - Complexity: O(*n*), where *n* is the length of the page and the number of the archive's names.
  init(_ page: PageSnapshot, _ index: RelatedIndex) {
    self.page = page
    self.index = index
    shared = SharedNames(RelatedQuery(page.document.facts), in: index)
  }

  /// The item of a page; `nil` if it can't be written so that it is read back.
  mutating func item(_ candidate: PageSnapshot.RelatedCandidate, numbered number: Int) -> Item? {
    let target = candidate.page
    let (names, isKnown) = context(with: target, knowing: candidate.context)
    guard !names.isEmpty, let place = target.place else { return nil }
    let destination = place.linkDestination(prefix: Array(page.dialect.linkPrefix.utf8))
    let item = NewListItem(
      link: NewListItem.Link(text: target.headline?.bytes ?? [], destination: destination),
      contextNames: names)
    guard
      let line = try? item.line(
        numbered: number, in: .relatedSection, dialect: page.dialect, dialects: page.dialects)
    else { return nil }
    guard !isKnown else { return Item(line: line, snippet: nil) }
    // What both share is a guess, to be gone over.
    let joinedCount = Array(names.joined(separator: Array(", ".utf8))).count
    let start = line.count - 1 - joinedCount
    var snippet = Snippet()
    snippet.add(String(decoding: line[..<start], as: UTF8.self))
    snippet.addPlace(1, String(decoding: line[start..<(line.count - 1)], as: UTF8.self))
    snippet.add("_")
    return Item(line: line, snippet: snippet.text)
  }

  /// The names for the context of a link to a page, and whether both surely share them. Without any that are shared it is
  /// what the other page is about.
  mutating func context(
    with target: PageFacts, knowing known: [PageFacts.Text] = []
  ) -> (names: [[UInt8]], isKnown: Bool) {
    let shared = (known.isEmpty ? shared.context(with: target) : known).map(\.bytes).filter(isWritable)
    if !shared.isEmpty { return (shared, true) }
    let name = names(besidesSharedWith: target).lazy.compactMap { $0() }.map { Array($0.trimmingBlanks) }
      .first(where: isWritable)
    return (name.map { [$0] } ?? [], false)
  }

  /// What the context may say where nothing is shared, the best first, each looked for only when it is needed.
  private func names(besidesSharedWith target: PageFacts) -> [() -> ArraySlice<UInt8>?] {
    let own = page.document.facts
    return [
      { target.topic?.bytes[...] }, { own.topic?.bytes[...] },
      { index.tags(of: target).first { isWritable($0.bytes) }?.bytes[...] },
      { target.leadingWords }, { own.leadingWords }, { target.longestWord }, { own.longestWord },
    ]
  }

  /// The names that both pages share, the most telling first.
  mutating func names(with target: PageFacts) -> [[UInt8]] {
    shared.names(with: target).map(\.bytes).filter(isWritable)
  }

  /// Whether a name can stand in a context without being taken for several, or for none.
  private func isWritable(_ name: [UInt8]) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    func isOdd(_ byte: UInt8) -> Bool {
      [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ",")].contains(byte)
    }
    guard !isOdd(first), !isOdd(last), String(validating: name, as: UTF8.self) != nil else { return false }
    guard name.contains(UInt8(ascii: ",")) else { return true }
    return index.archive.names[PageFacts.Text(name[...])].map { $0.count > 1 } ?? false
  }
}

extension PageFacts {
  /// What leads the headline, up to `. ` or `: `; `nil` if nothing does.
  fileprivate var leadingWords: ArraySlice<UInt8>? {
    guard let headline = headline?.bytes else { return nil }
    let end = headline.indices.dropLast().first { place in
      (headline[place] == UInt8(ascii: ".") || headline[place] == UInt8(ascii: ":"))
        && headline[place + 1] == UInt8(ascii: " ")
    }
    return end.map { headline[..<$0] }
  }

  /// The longest word of the headline.
  fileprivate var longestWord: ArraySlice<UInt8>? {
    headline?.bytes.split { byte in
      byte < 0x80 && !(byte &- 0x30 < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26)
    }.max { $0.count < $1.count }
  }
}
