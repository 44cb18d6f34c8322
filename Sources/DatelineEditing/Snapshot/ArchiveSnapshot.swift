public import DatelineArchive
public import DatelineRelated
public import DatelineRules
import DatelineSyntax

/// An archive at one moment, with open documents in place of what the disk holds.
///
/// A copy is another moment: changing one leaves the others as they are. Where only one exists, a change costs what the
/// changed page costs; the first change while another copy exists costs O(*n*) in the number of pages and names besides.
public struct ArchiveSnapshot: Sendable {
  /// The archive's pages, and what its related links teach.
  public private(set) var related: RelatedIndex
  /// Which pages link to which, and which topics they have.
  public private(set) var connections: PageConnections
  /// Headlines and names, to be searched.
  public private(set) var search: SearchIndex
  /// The open documents by path.
  public private(set) var documents: [ArchivePath: Document] = [:]
  /// Which rules run where, and the known dialects.
  public let linter: Linter
  private let readFile: Reading

  /// Reads a file as the disk has it. Throws a problem of the kind `vanished` where there is none.
  public typealias Reading = @Sendable (ArchivePath) throws(FileProblem) -> [UInt8]

  /// Creates a snapshot without open documents.
  ///
  /// - Parameters:
  ///   - related: the archive as the disk has it.
  ///   - linter: says which rules run, and knows the dialects, which are those of the archive's index.
  ///   - read: reads a file.
  public init(_ related: RelatedIndex, linter: Linter, read: @escaping Reading) {
    self.related = related
    self.related.keepSigns()
    self.linter = linter
    readFile = read
    connections = PageConnections(related.archive)
    search = SearchIndex(related.archive)
  }

  /// The index of the archive.
  public var archive: ArchiveIndex { related.archive }

  // MARK: Reading

  /// A file's text: that of an open document, else what the disk has.
  public func read(_ path: ArchivePath) throws(FileProblem) -> [UInt8] {
    if let document = documents[path] { return document.bytes }
    return try readFile(path)
  }

  /// A file as a document: the open one, else what the disk has; `nil` if it can't be read.
  public func document(at path: ArchivePath) -> Document? {
    if let document = documents[path] { return document }
    guard let bytes = try? readFile(path) else { return nil }
    return Document(DocumentText(bytes), at: path, dialects: linter.dialects)
  }

  /// A page as the functions of this library look at it.
  public func page(_ document: Document) -> PageSnapshot {
    PageSnapshot(document, linter: linter, archive: self)
  }

  // MARK: Changes

  /// Takes a text in place of what the archive had at its path.
  public mutating func open(_ document: Document) {
    documents[document.path] = document
    update([document.path])
  }

  /// Takes what the disk has in place of an open document.
  public mutating func close(_ path: ArchivePath) {
    documents[path] = nil
    update([path])
  }

  /// Takes in files that have changed on the disk. Those with an open document stay as they are.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the files and of the pages that they link to.
  public mutating func refresh(_ paths: some Sequence<ArchivePath>) {
    update(paths.filter { documents[$0] == nil })
  }

  private mutating func update(_ paths: [ArchivePath]) {
    var seen: Set<ArchivePath> = []
    for path in paths where path.isInArchive && seen.insert(path).inserted {
      if path.documentKind == .dayIndex {
        seen.formUnion([path.sibling("index.md"), path.sibling("README.md")])
        updateIndex(path.sibling("index.md"), path.sibling("README.md"))
      } else {
        replace(path, with: document(at: path)?.facts)
      }
    }
  }

  /// An index and the `README.md` beside it, which counts as a page only where it differs.
  private mutating func updateIndex(_ path: ArchivePath, _ readmePath: ArchivePath) {
    let index = document(at: path)
    let readme = document(at: readmePath)
    let relation = index.map { PageFacts.Readme(readme?.bytes, comparedWith: $0.bytes) }
    replace(
      path,
      with: index.map { index in
        PageFacts(of: index.tree, at: path, dialects: linter.dialects, readme: relation ?? .unknown)
      })
    // The README of the root may tell of a repository.
    let isPage = path.bytes.contains(UInt8(ascii: "/")) || index != nil || readme?.tree.listsDays == true
    replace(readmePath, with: relation == .same || !isPage ? nil : readme?.facts)
  }

  private mutating func replace(_ path: ArchivePath, with page: PageFacts?) {
    let old = archive[path]
    // A page that is gone keeps its place.
    let oldPlace = archive.place(of: path)
    if let page { related.replace(page) } else { related.remove(path) }
    guard let place = archive.place(of: path) ?? oldPlace else { return }
    connections.replace(old, by: page, at: place)
    search.update(place, in: archive)
  }
}
