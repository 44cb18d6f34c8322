import DatelineArchive
import DatelineSyntax

/// Reads the files of folders on one thread: page rules run, facts are kept.
struct FolderSurveyor: Sendable {
  private let linter: Linter
  private let source: PageSource
  private(set) var survey = Survey()
  private var buffer = FileBuffer()
  private var texts = TextStore()

  init(linter: Linter, source: PageSource) {
    self.linter = linter
    self.source = source
  }

  private static let index = Array("index.md".utf8)
  private static let readme = Array("README.md".utf8)
  private static let markdown = Array(".md".utf8)
  private static let longMarkdown = Array(".markdown".utf8)

  mutating func visit(_ folder: borrowing Folder, isReported: (ArchivePath) -> Bool) {
    defer { survey.endFolder() }
    // The index is read first, so that the README beside it is known to be the same without being parsed.
    let indexPlace = place(of: Self.index, in: folder.files)
    var index: (path: ArchivePath, bytes: [UInt8])?
    if let indexPlace, let bytes = read(folder, indexPlace) {
      index = (folder.path(at: indexPlace), bytes)
    }
    var readme = PageFacts.Readme.missing
    // Facts in the order of paths leave little to sort.
    var indexPosition = survey.facts.count
    for place in folder.files.indices {
      guard place != indexPlace else {
        indexPosition = survey.facts.count
        continue
      }
      let name = folder.files[place]
      guard name.suffix(Self.markdown.count).elementsEqual(Self.markdown) else {
        if looksLikeMarkdown(name) {
          survey.problems.append(FileProblem(path: folder.path(at: place), kind: .otherExtension))
        }
        continue
      }
      guard let bytes = read(folder, place) else {
        // It is there, but what it holds is not known.
        if name.elementsEqual(Self.readme) { readme = .unknown }
        continue
      }
      if let index, name.elementsEqual(Self.readme) {
        readme = PageFacts.Readme(bytes, comparedWith: index.bytes)
        if readme == .same {
          let path = folder.path(at: place)
          if isReported(path), !linter.policy.isExcluded(path) { survey.filesChecked += 1 }
          continue
        }
      }
      add(bytes, at: folder.path(at: place), readme: .unknown, isReported: isReported)
    }
    if let index {
      add(index.bytes, at: index.path, readme: readme, position: indexPosition, isReported: isReported)
    }
  }

  /// Few names have the right length, so that looking at each is faster than a search by order.
  private func place(of name: [UInt8], in names: NameList) -> Int? {
    names.indices.first { names[$0].count == name.count && names[$0].elementsEqual(name) }
  }

  /// Whether a name that doesn't end in `.md` ends in what is Markdown elsewhere.
  private func looksLikeMarkdown(_ name: some Collection<UInt8>) -> Bool {
    [Self.markdown, Self.longMarkdown].contains { ending in
      name.suffix(ending.count).elementsEqual(ending) { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  mutating func visitFrontPage(isReported: (ArchivePath) -> Bool) {
    let indexPath = ArchivePath("index.md")
    let readmePath = ArchivePath("README.md")
    let index = read(indexPath)
    let readme = read(readmePath)
    if let readme, readme == index {
      if isReported(readmePath), !linter.policy.isExcluded(readmePath) { survey.filesChecked += 1 }
    } else if let readme, isFrontPage(readme, besideIndex: index != nil) {
      add(readme, at: readmePath, readme: .unknown, isReported: isReported)
    }
    if let index {
      let isUnread = survey.problems.contains { $0.path == readmePath }
      add(
        index, at: indexPath, readme: isUnread ? .unknown : PageFacts.Readme(readme, comparedWith: index),
        isReported: isReported)
    }
  }

  /// Whether the root's `README.md` is a front page, and not the words about a repository.
  private func isFrontPage(_ readme: [UInt8], besideIndex hasIndex: Bool) -> Bool {
    let tree = SyntaxTree(parsing: readme, dialects: linter.dialects)
    return tree.kind == .dayIndex && (hasIndex || tree.listsDays)
  }

  /// Pages that are in memory only. Nobody knows of a README beside them.
  mutating func visitUnsaved(isReported: (ArchivePath) -> Bool) {
    let news = Array("news/".utf8)
    for (path, bytes) in source.overlay.sorted(by: { $0.key < $1.key })
    where path.bytes.starts(with: news) && !source.files.isFile(path) {
      add(bytes, at: path, readme: .missing, isReported: isReported)
    }
  }

  private mutating func read(_ folder: borrowing Folder, _ place: Int) -> [UInt8]? {
    do {
      if !source.overlay.isEmpty, let bytes = source.overlay[folder.path(at: place)] { return bytes }
      try folder.read(place, into: &buffer, limit: source.sizeLimit)
      return buffer.copy()
    } catch {
      survey.problems.append(error)
      return nil
    }
  }

  private mutating func read(_ path: ArchivePath) -> [UInt8]? {
    do {
      return try source.read(path)
    } catch {
      if error.kind != .vanished { survey.problems.append(error) }
      return nil
    }
  }

  private mutating func add(
    _ bytes: [UInt8], at path: ArchivePath, readme: PageFacts.Readme, position: Int? = nil,
    isReported: (ArchivePath) -> Bool
  ) {
    let isLinted = isReported(path) && !linter.policy.isExcluded(path)
    if isLinted { survey.filesChecked += 1 }
    let tree = SyntaxTree(parsing: bytes, as: path.documentKind, dialects: linter.dialects)
    let facts = PageFacts(
      of: tree, at: path, dialects: linter.dialects, readme: readme, texts: &texts)
    survey.facts.insert(facts, at: position ?? survey.facts.count)
    guard isLinted else { return }
    guard !facts.waitsForOthers else { return survey.keep(tree, at: path) }
    survey.findings += linter.findings(in: tree, at: path, facts: facts, archive: nil, phase: .pageRules)
  }
}
