import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import DatelineTestSupport
import Testing

/// An archive in memory.
struct TestArchive: Equatable {
  var files: [ArchivePath: [UInt8]] = [:]

  init(_ files: [String: String] = [:]) {
    for (path, text) in files { self.files[ArchivePath(path)] = Array(text.utf8) }
  }

  /// An archive of `fixtures/archives`.
  static func fixture(_ name: String) throws -> TestArchive {
    var archive = TestArchive()
    archive.files = try ArchiveFixture.files(of: name)
    return archive
  }

  subscript(path: String) -> String? {
    get { files[ArchivePath(path)].map { String(decoding: $0, as: UTF8.self) } }
    set { files[ArchivePath(path)] = newValue.map { Array($0.utf8) } }
  }

  /// Puts `text` in an index and in the `README.md` beside it.
  mutating func setIndex(_ folder: String, _ text: String) {
    self["\(folder)/index.md"] = text
    self["\(folder)/README.md"] = text
  }

  var index: ArchiveIndex {
    let facts = files.sorted { $0.key < $1.key }.compactMap { path, bytes -> PageFacts? in
      if path.name.elementsEqual("README.md".utf8), files[path.sibling("index.md")] == bytes { return nil }
      let tree = SyntaxTree(parsing: bytes, as: path.documentKind)
      let readme: PageFacts.Readme =
        path.name.elementsEqual("index.md".utf8)
        ? .init(files[path.sibling("README.md")], comparedWith: bytes) : .unknown
      return PageFacts(of: tree, at: path, dialects: .builtIn, readme: readme)
    }
    return ArchiveIndex(facts, dialects: .builtIn, isWhole: true)
  }

  /// The archive as operations see it.
  func reader(_ dialect: Dialect? = nil) -> ArchiveReader {
    let files = files
    return ArchiveReader(index: index, dialect: dialect) { (path) throws(FileProblem) in
      guard let bytes = files[path] else { throw FileProblem(path: path, kind: .vanished) }
      return bytes
    }
  }

  /// The archive after a plan, whose originals have to be what the archive holds.
  func applying(_ plan: AuthoringPlan) -> TestArchive {
    var archive = self
    for change in plan.changes {
      #expect(files[change.path] == change.original, "\(change.path)")
      #expect(change.original != change.replacement, "\(change.path)")
      archive.files[change.path] = change.replacement
    }
    #expect(Set(plan.changes.map(\.path)).count == plan.changes.count)
    return archive
  }

  /// Runs an operation.
  func after(
    _ operation: (ArchiveReader) throws(AuthoringRefusal) -> AuthoringPlan
  ) throws -> TestArchive {
    applying(try operation(reader()))
  }

  /// The paths whose bytes differ.
  func differences(to other: TestArchive) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted().map(
      \.description)
  }
}

func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
  try #require(CalendarDate(year: year, month: month, day: day))
}

extension NewEntry {
  init(
    _ date: CalendarDate, _ headline: String, summary: String? = nil, topic: String? = nil,
    sources: [String] = [], dialect: Dialect? = nil
  ) throws {
    self.init(
      date: date, headline: headline.utf8, summary: summary.map { Array($0.utf8) },
      topic: topic.map { Array($0.utf8) },
      sources: try sources.map { try NewSource(Array($0.utf8)) }, dialect: dialect)
  }
}

extension [UInt8] {
  init(_ text: String) { self = Array(text.utf8) }
}
