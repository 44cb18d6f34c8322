import DatelineArchive
import DatelineEditing
import DatelineRelated
import DatelineRules
import DatelineSyntax

/// An archive in memory with open documents, as an editor has it.
struct SampleDesk {
  private(set) var archive: ArchiveSnapshot

  /// - Parameter files: the texts by path.
  init(_ files: [String: String], dialects: Dialects = .builtIn) {
    let linter = Linter(dialects: dialects)
    let texts = Dictionary(
      uniqueKeysWithValues: files.map { (ArchivePath($0.key), Array($0.value.utf8)) })
    let read: ArchiveSnapshot.Reading = { path throws(FileProblem) in
      guard let text = texts[path] else { throw FileProblem(path: path, kind: .vanished) }
      return text
    }
    let index = ArchiveIndex([], dialects: dialects, isWhole: true)
    var empty = ArchiveSnapshot(RelatedIndex(index), linter: linter, read: read)
    empty.refresh(texts.keys.sorted())
    // Names are looked for that were there when the archive was learned from.
    archive = ArchiveSnapshot(RelatedIndex(empty.archive), linter: linter, read: read)
  }

  /// Opens a text, or another version of it.
  mutating func open(_ path: String, _ text: String) { open(path, Array(text.utf8)) }

  mutating func open(_ path: String, _ bytes: [UInt8]) {
    archive.open(Document(DocumentText(bytes), at: ArchivePath(path), dialects: archive.linter.dialects))
  }

  mutating func close(_ path: String) { archive.close(ArchivePath(path)) }

  /// A page as an editor has it, or as the disk does.
  func page(_ path: String) throws -> PageSnapshot {
    let document = archive.document(at: ArchivePath(path))
    return archive.page(try document ?? { throw FileProblem(path: ArchivePath(path), kind: .vanished) }())
  }

  /// A page and the offset of the mark `|` in its text, which is opened without the mark.
  mutating func page(_ path: String, marked text: String) throws -> (page: PageSnapshot, offset: Int) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    open(path, parts.joined())
    return (try page(path), parts[0].utf8.count)
  }
}
