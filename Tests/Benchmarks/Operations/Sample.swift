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
    let bytes: [UInt8]

    /// The tree of the bytes, parsed anew.
    var tree: SyntaxTree { SyntaxTree(parsing: bytes, as: path.documentKind) }
  }

  /// All pages and indexes, by path.
  static let files: [File] = folders.flatMap(read).sorted { $0.path < $1.path }
  /// The bytes of all files.
  static let size = files.reduce(0) { $0 + $1.bytes.count }
  static let trees = files.map(\.tree)
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
      let walk = FolderWalker.walk(archive, jobs: 1, state: [File]()) { files, folder in
        for place in folder.files.indices {
          let path = folder.path(at: place)
          // A copy of the index beside it.
          guard !path.name.elementsEqual("README.md".utf8), let bytes = try? folder.read(place) else {
            continue
          }
          files.append(File(path: path, bytes: bytes))
        }
      }
      let files = walk.states.flatMap(\.self)
      guard files.contains(where: { $0.path.documentKind == .eventPage }) else {
        fatalError("no event pages in \(folder)")
      }
      return files
    } catch {
      fatalError("\(folder): \(error)")
    }
  }
}
