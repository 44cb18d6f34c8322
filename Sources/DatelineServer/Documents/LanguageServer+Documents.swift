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
    documents.open(
      OpenDocument(
        uri: item.uri, place: place, opening: openCount, version: item.version,
        text: DocumentText(Array(item.text.utf8))))
    noteTyped(item.uri)
    tokens.open(item.uri)
    if let archive = place.archive { doubtAll(in: archive) }
  }

  func didChange(_ params: DidChangeTextDocumentParams) {
    let uri = params.textDocument.uri
    guard let archive = documents[uri].map(\.archive) else {
      return log.write(.warning, "a change came for '\(uri)', which isn't open")
    }
    let encoding = client.positionEncoding
    documents.change(uri, to: params.textDocument.version) { text in
      for change in params.contentChanges {
        guard let range = change.range else {
          text = DocumentText(Array(change.text.utf8))
          continue
        }
        text.replace(
          from: DocumentText.Place(range.start), to: DocumentText.Place(range.end), in: encoding,
          with: change.text.utf8)
      }
    }
    noteTyped(uri)
    if let archive { doubtAll(in: archive) }
  }

  func didClose(_ params: DidCloseTextDocumentParams) {
    let uri = params.textDocument.uri
    guard let document = documents.close(uri) else { return }
    tokens.close(uri)
    if !client.pullsDiagnostics {
      connection.notify(
        PublishDiagnosticsNotification.method, PublishDiagnosticsParams(uri: uri, diagnostics: []))
    }
    // The same document may be opened again at once.
    hasClosed = true
    closedCount += 1
    takeOut(document)
  }

  /// Takes a document out of its archive that isn't open there any longer.
  private func takeOut(_ document: OpenDocument) {
    guard let archive = document.archive else { return }
    archives[archive]?.snapshot?.close(document.path)
    doubtAll(in: archive)
  }

  func didSave(_ params: DidSaveTextDocumentParams) {
    settlePlaces(also: params.textDocument.uri)
    // Clients that don't watch files tell of a changed configuration only so.
    if let path = params.textDocument.uri.path { filesChanged([path]) }
  }

  /// Looks again where documents outside any archive are, and one more: an archive may have been made around them.
  func settlePlaces(also saved: DocumentURI? = nil) {
    let outside = documents.files(of: nil).values.joined()
    for uri in Array(outside) + (saved.map { [$0] } ?? []) {
      guard let document = documents[uri] else { continue }
      let place = place(of: uri)
      guard place != document.place else { continue }
      documents.move(uri, to: place)
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
    for uri in documents.takeIn(for: archive) {
      if let parsed = parsed(uri) { archives[archive]?.snapshot?.open(parsed) }
    }
  }

  private func parsed(_ uri: DocumentURI) -> Document? {
    guard let document = documents[uri] else { return nil }
    if let parsed = document.parsed { return parsed }
    let parsed = Document(
      document.text, at: document.path, dialects: linter(of: document.archive).dialects)
    documents.update(uri) { $0.parsed = parsed }
    return parsed
  }

  private func linter(of archive: ArchiveID?) -> Linter {
    archive.flatMap { archives[$0]?.linter } ?? Linter(configuration(of: nil))
  }

  /// Notes that open documents of an archive may have other diagnostics than before.
  func doubtAll(in archive: ArchiveID) {
    noteChange()
    archives[archive]?.generation += 1
    documents.doubtAll()
  }

  /// Notes that a client that doesn't ask for diagnostics is to be told those of a document, also where the text is the same.
  private func noteTyped(_ uri: DocumentURI) {
    guard !client.pullsDiagnostics else { return }
    documents.update(uri) { $0.owesDiagnostics = true }
    documents.noteTyped(uri)
  }
}
