extension ArchiveIndex {
  /// A day of the archive.
  public struct Day: Sendable {
    /// The number of its date, as days since 1970-01-01.
    let number: Int
    /// The place of its `index.md`.
    public internal(set) var index: Int?
    /// The places of its event pages, in the order of their paths.
    public internal(set) var pages: [Int] = []
    /// Whether its `index.md` is there, but could not be read.
    public internal(set) var isIndexUnread = false

    init(number: Int) { self.number = number }

    /// Whether it has an `index.md`, read or not.
    public var hasIndex: Bool { index != nil || isIndexUnread }

    /// Whether it has neither an index nor a page, any more.
    var isEmpty: Bool { !hasIndex && pages.isEmpty }
  }
}
