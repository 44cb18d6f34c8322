public import DatelineArchive

extension RelatedIndex {
  /// The places of the event pages that are tagged with a name, in no order: a context of theirs has it, or that of a
  /// link to them.
  ///
  /// - Complexity: O(*n*), where *n* is their number.
  public func places(taggedWith name: PageFacts.Text) -> [Int] {
    place(ofName: name).map { tags.postings[$0].map(Int.init) } ?? []
  }

  /// How many event pages are tagged with a name.
  public func count(taggedWith name: PageFacts.Text) -> Int {
    place(ofName: name).map { tags.postings[$0].count } ?? 0
  }

  /// The names that two event pages are both tagged with, the rarest first, then by bytes; none if either isn't there.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of the pages' tags.
  public func names(sharedBy one: ArchivePath, _ other: ArchivePath) -> [PageFacts.Text] {
    guard let one = archive.place(of: one), let other = archive.place(of: other) else { return [] }
    return tags.pages[one].lazy.map(\.name).filter { tags.contains($0, page: other) }.sorted { left, right in
      let counts = (tags.postings[Int(left)].count, tags.postings[Int(right)].count)
      guard counts.0 == counts.1 else { return counts.0 < counts.1 }
      return text(left).bytes.lexicographicallyPrecedes(text(right).bytes)
    }.map(text)
  }

  private func text(_ name: Int32) -> PageFacts.Text { archive.names.all[Int(name)].text }

  /// The number of a name that was known when the archive was learned from.
  private func place(ofName name: PageFacts.Text) -> Int? {
    archive.names.place(of: name).flatMap { tags.postings.indices.contains($0) ? $0 : nil }
  }
}
