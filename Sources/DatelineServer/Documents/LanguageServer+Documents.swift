import DatelineArchive
import DatelineEditing
import DatelineRules
import JSONRPC
import LanguageServerProtocol

extension LanguageServer {
  func didOpen(_ params: DidOpenTextDocumentParams) {
    let item = params.textDocument
    let place = place(of: item.uri)
    openArchive(of: place)
    openCount += 1
    documents[item.uri] = OpenDocument(
      uri: item.uri, place: place, opening: openCount, version: item.version,
      text: DocumentText(Array(item.text.utf8)))
    tokens.open(item.uri)
    if let archive = place.archive { doubtAll(in: archive) }
  }

  func didChange(_ params: DidChangeTextDocumentParams) {
    let uri = params.textDocument.uri
    guard let archive = documents[uri].map(\.archive) else {
      return log.write(.warning, "a change came for '\(uri)', which isn't open")
    }
    for change in params.contentChanges {
      if let range = change.range {
        documents[uri]?.text.replace(
          from: DocumentText.Place(range.start), to: DocumentText.Place(range.end),
          in: client.positionEncoding, with: change.text.utf8)
      } else {
        documents[uri]?.text = DocumentText(Array(change.text.utf8))
      }
    }
    documents[uri]?.version = params.textDocument.version
    // Also where the text is the same.
    documents[uri]?.owesDiagnostics = true
    if let archive { doubtAll(in: archive) }
  }

  func didClose(_ params: DidCloseTextDocumentParams) {
    let uri = params.textDocument.uri
    guard let document = documents.removeValue(forKey: uri) else { return }
    tokens.close(uri)
    if !client.pullsDiagnostics {
      connection.notify(
        PublishDiagnosticsNotification.method, PublishDiagnosticsParams(uri: uri, diagnostics: []))
    }
    // The same document may be opened again at once.
    hasClosed = true
    takeOut(document)
  }

  /// Takes a document out of its archive that isn't open there any longer.
  private func takeOut(_ document: OpenDocument) {
    guard let archive = document.archive else { return }
    archives[archive]?.snapshot?.close(document.path)
    // The same file may be open under another spelling.
    for (other, twin) in documents where twin.archive == archive && twin.path == document.path {
      documents[other]?.isTakenIn = false
    }
    doubtAll(in: archive)
  }

  func didSave(_ params: DidSaveTextDocumentParams) {
    settlePlaces(also: params.textDocument.uri)
    // Clients that don't watch files tell of a changed configuration only so.
    if let path = params.textDocument.uri.path { filesChanged([path]) }
  }

  /// Looks again where documents outside any archive are, and one more: an archive may have been made around them.
  func settlePlaces(also saved: DocumentURI? = nil) {
    for (uri, document) in documents where document.archive == nil || uri == saved {
      let place = place(of: uri)
      guard place != document.place else { continue }
      documents[uri]?.place = place
      takeOut(document)
      openArchive(of: place)
      if let archive = place.archive { doubtAll(in: archive) }
    }
  }

  private func openArchive(of place: DocumentPlace) {
    if let archive = place.archive { open(archive, clientRoot: place.root) }
  }

  /// Where a document is.
  func place(of uri: DocumentURI) -> DocumentPlace {
    guard let file = uri.path else {
      // What has no file yet is written for the archive that is there.
      return DocumentPlace(path: ArchivePath(uri.string), archive: sortedArchives.first)
    }
    guard let location = location(around: file), let path = location.path(of: file) else {
      return DocumentPlace(path: ArchivePath(bytes: file))
    }
    let archive = ArchiveID(location: location)
    return DocumentPlace(path: path, archive: archive, root: clientRoot(of: file, path))
  }

  // MARK: Looking at documents

  /// An open document as the functions of editing look at it; its archive has all open documents as they are now.
  func page(_ uri: DocumentURI) -> PageSnapshot? {
    guard let archive = documents[uri].map(\.archive) else { return nil }
    var snapshot = archive.flatMap(snapshot)
    guard let document = parsed(uri) else { return nil }
    // Under another spelling the same file may have another text.
    if let other = snapshot?.documents[document.path], other.text != document.text {
      snapshot?.open(document)
    }
    return PageSnapshot(document, linter: linter(of: archive), archive: snapshot)
  }

  /// An archive with all open documents as they are now; `nil` while it isn't read.
  func snapshot(_ archive: ArchiveID) -> ArchiveSnapshot? {
    takeIn(archive)
    return archives[archive]?.snapshot
  }

  /// Puts those open documents into an archive's snapshot that it doesn't have as they are now.
  private func takeIn(_ archive: ArchiveID) {
    guard archives[archive]?.snapshot != nil else { return }
    for document in openFiles(of: archive).values where !document.isTakenIn {
      guard let parsed = parsed(document.uri) else { continue }
      archives[archive]?.snapshot?.open(parsed)
      documents[document.uri]?.isTakenIn = true
    }
  }

  /// The open documents of an archive; of a file that is open under several spellings, the one that was opened last.
  func openFiles(of archive: ArchiveID?) -> [ArchivePath: OpenDocument] {
    Dictionary(documents.values.lazy.filter { $0.archive == archive }.map { ($0.path, $0) }) {
      $0.opening > $1.opening ? $0 : $1
    }
  }

  private func parsed(_ uri: DocumentURI) -> Document? {
    guard let document = documents[uri] else { return nil }
    if let parsed = document.parsed { return parsed }
    let parsed = Document(
      document.text, at: document.path, dialects: linter(of: document.archive).dialects)
    documents[uri]?.parsed = parsed
    return parsed
  }

  private func linter(of archive: ArchiveID?) -> Linter {
    archive.flatMap { archives[$0]?.linter } ?? Linter(configuration(of: nil))
  }

  /// Notes that open documents of an archive may have other diagnostics than before.
  func doubtAll(in archive: ArchiveID) {
    noteChange()
    archives[archive]?.generation += 1
    for (uri, document) in documents where document.archive == archive {
      documents[uri]?.isDoubtful = true
    }
  }
}
