import DatelineArchive
import DatelineSyntax

/// Reads the files of folders on one thread: page rules run, facts are kept.
struct FolderSurveyor: Sendable {
  private let linter: Linter
  private let sizeLimit: Int
  private(set) var survey = Survey()
  private var buffer = FileBuffer()

  init(linter: Linter, sizeLimit: Int) {
    self.linter = linter
    self.sizeLimit = sizeLimit
  }

  private static let index = Array("index.md".utf8)
  private static let readme = Array("README.md".utf8)
  private static let markdown = Array(".md".utf8)

  mutating func visit(_ folder: borrowing Folder, isReported: (ArchivePath) -> Bool) {
    // The index is read first, so that the README beside it is known to be the same without being parsed.
    let indexPlace = place(of: Self.index, in: folder.files)
    var index: (path: ArchivePath, bytes: [UInt8])?
    if let indexPlace, let bytes = read(folder, indexPlace) {
      index = (folder.path(at: indexPlace), bytes)
    }
    var readme = PageFacts.Readme.missing
    for place in folder.files.indices where place != indexPlace {
      let name = folder.files[place]
      guard name.suffix(Self.markdown.count).elementsEqual(Self.markdown) else { continue }
      guard let bytes = read(folder, place) else { continue }
      if let index, name.elementsEqual(Self.readme) {
        readme = bytes == index.bytes ? .same : .differs
        if readme == .same {
          survey.filesChecked += 1
          continue
        }
      }
      add(bytes, at: folder.path(at: place), readme: .unknown, isReported: isReported)
    }
    if let index { add(index.bytes, at: index.path, readme: readme, isReported: isReported) }
  }

  /// Few names have the right length, so that looking at each is faster than a search by order.
  private func place(of name: [UInt8], in names: NameList) -> Int? {
    names.indices.first { names[$0].count == name.count && names[$0].elementsEqual(name) }
  }

  mutating func visitFrontPage(_ files: ArchiveFiles, isReported: (ArchivePath) -> Bool) {
    let indexPath = ArchivePath("index.md")
    let readmePath = ArchivePath("README.md")
    let index = read(files, indexPath)
    let readme = read(files, readmePath)
    if let readme, readme == index {
      survey.filesChecked += 1
    } else if let readme, SyntaxTree(parsing: readme, dialects: linter.dialects).kind == .dayIndex,
      index != nil
    {
      add(readme, at: readmePath, readme: .unknown, isReported: isReported)
    }
    if let index {
      add(
        index, at: indexPath, readme: readme.map { $0 == index ? .same : .differs } ?? .missing,
        isReported: isReported)
    }
  }

  private mutating func read(_ folder: borrowing Folder, _ place: Int) -> [UInt8]? {
    do {
      try folder.read(place, into: &buffer, limit: sizeLimit)
      return buffer.copy()
    } catch {
      survey.problems.append(error)
      return nil
    }
  }

  private mutating func read(_ files: ArchiveFiles, _ path: ArchivePath) -> [UInt8]? {
    do {
      return try files.read(path, limit: sizeLimit)
    } catch {
      if error.kind != .vanished { survey.problems.append(error) }
      return nil
    }
  }

  private mutating func add(
    _ bytes: [UInt8], at path: ArchivePath, readme: PageFacts.Readme, isReported: (ArchivePath) -> Bool
  ) {
    survey.filesChecked += 1
    let tree = SyntaxTree(parsing: bytes, as: path.documentKind, dialects: linter.dialects)
    let facts = PageFacts(of: tree, at: path, dialects: linter.dialects, readme: readme)
    survey.facts.append(facts)
    // Whether a comment is needed shows only when all rules have run, so such pages wait for the second reading.
    guard !facts.hasSuppressions, !linter.policy.isExcluded(path), isReported(path) else { return }
    survey.findings += linter.findings(in: tree, at: path, facts: facts, archive: nil, phase: .pageRules)
  }
}
