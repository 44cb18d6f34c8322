import DatelineArchive
import DatelineRules
import DatelineSyntax

extension PageSnapshot {
  /// The places in the archive that speak of what stands at a byte offset, in the order of paths.
  ///
  /// For a headline and for a link these are the links that lead to its page, entries of day indexes included; for a link
  /// to a day's index those that lead there; for a name and for a topic the contexts and the topic lines that have it; for
  /// an address outside of the archive its places on this page.
  ///
  /// - Parameters:
  ///   - offset: a byte offset.
  ///   - includesDeclaration: whether the headline of the page that links lead to is among them.
  ///   - isCancelled: asked before each page is read. What has been found by then is the result.
  /// - Complexity: O(*n*), where *n* is the length of the pages with such places, each of which is read.
  public func references(
    at offset: Int, includingDeclaration includesDeclaration: Bool = false,
    isCancelled: () -> Bool = { false }
  ) -> [FileRange] {
    guard let subject = subject(at: offset) else { return [] }
    var references: [FileRange] = []
    // On other pages, links lead to a headline.
    let kind = subject.kind.isHeadline ? .link(to: document.path) : subject.kind
    let places = SubjectPlaces(of: kind, in: index)
    let declaring = kind.target
    for path in paths(speakingOf: kind) {
      guard !isCancelled() else { break }
      guard let tree = path == document.path ? tree : archive?.tree(at: path) else { continue }
      let isDeclaring = path == declaring && tree.kind == .eventPage
      let declaration = isDeclaring ? EventPage(tree).headline?.text?.range : nil
      for range in places.ranges(in: tree, at: path) where includesDeclaration || range != declaration {
        references.append(FileRange(path: path, range: range))
      }
    }
    return references
  }

  /// The files that may have a subject, in order, each once; this one included.
  private func paths(speakingOf subject: Subject.Kind) -> [ArchivePath] {
    var paths: Set<ArchivePath> = [document.path]
    if let archive {
      switch subject {
      case .link(let path): paths.formUnion(archive.paths(linkingTo: path) + [path])
      case .name(let name), .topic(let name): paths.formUnion(archive.paths(withName: name))
      case .headline, .address: break
      }
    }
    return paths.sorted()
  }
}

extension Subject.Kind {
  fileprivate var isHeadline: Bool {
    if case .headline = self { true } else { false }
  }

  /// Where a link leads.
  fileprivate var target: ArchivePath? {
    if case .link(let path) = self { path } else { nil }
  }
}

extension ArchiveSnapshot {
  /// A file's tree: that of an open document, else of what the disk has; `nil` if it can't be read.
  func tree(at path: ArchivePath) -> SyntaxTree? {
    if let document = documents[path] { return document.tree }
    guard let bytes = try? read(path) else { return nil }
    return SyntaxTree(parsing: bytes, as: path.documentKind, dialects: linter.dialects)
  }

  /// The pages that may have a link to a file, day indexes included.
  func paths(linkingTo path: ArchivePath) -> [ArchivePath] {
    var places = connections.places(linkingTo: path)
    // Links to the index of a day are no facts of a page, but it is known where they stand: on the day's pages, in the
    // indexes of the day and of the next one, and on the front page.
    if let day = try? PagePath(archivePath: path.bytes.span), day.isDayIndex {
      let next = archive.dates.first { $0 > day.date && archive.day($0)?.index != nil }
      places += archive.day(day.date)?.pages ?? []
      places += [day.date, next].compactMap { $0.flatMap { archive.day($0)?.index } }
      places += ["index.md", "README.md"].compactMap { archive.place(of: ArchivePath($0)) }
    }
    return places.compactMap { archive.pages[$0]?.path }
  }

  /// The pages that have a name in a context or a topic line, day indexes included.
  func paths(withName name: [UInt8]) -> [ArchivePath] {
    let text = PageFacts.Text(name[...])
    let places = (archive.names[text]?.pages ?? []) + connections.places(withTopic: text)
    return (places + placesOfPieces(of: name)).compactMap { archive.pages[$0]?.path }
  }

  /// The pages that have the first piece of a name that holds a comma: in facts, names are cut at it.
  private func placesOfPieces(of name: [UInt8]) -> [Int] {
    guard let comma = name.indices.dropLast().first(where: { name[$0...].starts(with: ", ".utf8) }) else {
      return []
    }
    return archive.names[PageFacts.Text(name[..<comma])]?.pages ?? []
  }
}
