public import DatelineArchive
public import DatelineSyntax

/// An archive as authoring sees it: the index of all its pages, and a way to read one of them.
///
/// What an operation does is worked out on this value alone and given back as an ``AuthoringPlan``. Nothing is written.
public struct ArchiveReader: Sendable {
  /// The index of the whole archive.
  public let index: ArchiveIndex
  /// The dialect of pages that don't show theirs, and of new ones.
  public let dialect: Dialect
  private let connections: PageConnections?
  let read: @Sendable (ArchivePath) throws(FileProblem) -> [UInt8]

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - index: the index of the whole archive.
  ///   - dialect: the archive's dialect; by default that of most of its pages, else the first known.
  ///   - connections: which pages of the index link to which, where that is known; else all are looked through.
  ///   - read: reads a file, which may be one that the index doesn't have. Throws a problem of the kind `vanished` where
  ///     there is none.
  public init(
    index: ArchiveIndex, dialect: Dialect? = nil, connections: PageConnections? = nil,
    read: @escaping @Sendable (ArchivePath) throws(FileProblem) -> [UInt8]
  ) {
    self.index = index
    let known = index.dialects.all
    self.dialect = dialect ?? index.mainDialectIndex.map { known[$0] } ?? known.first ?? .english
    self.connections = connections
    self.read = read
  }

  /// The pages with a link to the page at a path, in the order of their places.
  func pages(linkingTo path: ArchivePath) -> [PageFacts] {
    guard let connections else { return index.pages(linkingTo: path) }
    return connections.places(linkingTo: path).compactMap { index.pages[$0] }
  }
}

extension ArchivePath {
  /// The index of a day.
  init(indexOf date: CalendarDate) {
    self.init("news/\(date.pathComponents)/index.md")
  }

  /// The path of a page.
  init(_ path: PagePath) {
    self.init(bytes: path.archivePathBytes)
  }

  static let frontPage = ArchivePath("index.md")
}
