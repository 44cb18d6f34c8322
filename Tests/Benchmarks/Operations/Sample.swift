import DatelineArchive
import DatelineRelated
import DatelineSyntax
import Foundation

/// The files that operations are measured on: those of the archive that `DATELINE_ARCHIVE` names, or else the fixtures.
///
/// Each is read when it is first asked for, so that a process reads no more than its operation needs.
enum Sample {
  struct File: Sendable {
    let path: ArchivePath
    let text: Text
  }

  /// What is parsed of a file, without its path, which would be one more place in memory to wait for.
  struct Text: Sendable {
    let kind: DocumentKind
    let bytes: [UInt8]

    /// The tree of the bytes, parsed anew.
    var tree: SyntaxTree { SyntaxTree(parsing: bytes, as: kind) }
  }

  /// All pages and indexes, archive by archive and by path, and in memory in that order.
  static let files: [File] = folders.flatMap(read)
  static let texts = files.map(\.text)
  /// The bytes of all files.
  static let size = files.reduce(0) { $0 + $1.text.bytes.count }
  static let trees = texts.map(\.tree)
  /// What other pages may ask for, of each file.
  static let facts = zip(trees, files).map { PageFacts(of: $0, at: $1.path, dialects: .builtIn) }
  static let eventPages = facts.filter { $0.document == .eventPage }
  static let archive = ArchiveIndex(facts, dialects: .builtIn, isWhole: true)
  static let related = RelatedIndex(archive)

  private static var folders: [String] {
    if let folder = ProcessInfo.processInfo.environment["DATELINE_ARCHIVE"] { return [folder] }
    let root = URL(filePath: #filePath).appending(path: "../../../../fixtures/archives").standardizedFileURL
    return ["english", "chinese"].map { root.appending(path: $0).path(percentEncoded: false) }
  }

  private static func read(_ folder: String) -> [File] {
    do {
      let archive = try ArchiveFiles(ArchiveLocation(root: Array(folder.utf8)))
      let walk = FolderWalker.walk(archive, jobs: 1, state: [ArchivePath]()) { paths, folder in
        for place in folder.files.indices {
          let path = folder.path(at: place)
          // A copy of the index beside it.
          if !path.name.elementsEqual("README.md".utf8) { paths.append(path) }
        }
      }
      var files: [File] = []
      for path in walk.states.flatMap(\.self).sorted() {
        files.append(File(path: path, text: Text(kind: path.documentKind, bytes: try archive.read(path))))
      }
      guard files.contains(where: { $0.text.kind == .eventPage }) else {
        fatalError("no event pages in \(folder)")
      }
      return files
    } catch {
      fatalError("\(folder): \(error)")
    }
  }
}
