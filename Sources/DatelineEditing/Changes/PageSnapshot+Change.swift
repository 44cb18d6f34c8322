import DatelineArchive
import DatelineRules
import DatelineSyntax

extension PageSnapshot {
  /// Edits of the page, and the same ones of the file beside it that holds the same bytes: an index and its `README.md`
  /// are to go on to.
  func files(editing edits: EditSet) -> [(path: ArchivePath, bytes: [UInt8], edits: EditSet)] {
    guard !edits.isEmpty else { return [] }
    return ([document.path] + (twin.map { [$0] } ?? [])).map { ($0, bytes, edits) }
  }

  /// Edits of the page and of what is to hold the same bytes.
  func change(editing edits: EditSet) -> WorkspaceChange { WorkspaceChange(editing: files(editing: edits)) }

  /// The page with another text, as the archive would have it then.
  ///
  /// - Complexity: O(*n*) in the number of pages and names.
  func with(_ text: [UInt8]) -> PageSnapshot {
    let document = Document(DocumentText(text), at: document.path, dialects: linter.dialects)
    var archive = archive
    archive?.open(document)
    return PageSnapshot(document, linter: linter, archive: archive)
  }

  /// The file beside an index that holds the same bytes.
  private var twin: ArchivePath? {
    guard let archive, tree.kind == .dayIndex else { return nil }
    let path = document.path
    let name = path.name.elementsEqual("index.md".utf8) ? "README.md" : "index.md"
    let twin = path.sibling(name)
    guard let copy = try? archive.read(twin), copy == bytes else { return nil }
    return twin
  }
}
