import DatelineArchive
import DatelineEditing
import JSONRPC
import LanguageServerProtocol

extension LanguageServer {
  /// Looks at what was typed, once nothing more waits.
  func settle() {
    answerParked()
    guard !isDiagnosing, nextToDiagnose != nil else { return }
    isDiagnosing = true
    Task { await diagnose() }
  }

  /// Finds what is wrong with documents until nothing is left to look at, or messages wait that may change them.
  private func diagnose() async {
    var isRefreshNeeded = false
    while !connection.hasWaiting, let uri = nextToDiagnose, let request = pageRequest(uri) {
      let revision = documents[uri]?.revision
      let generation = generation(around: uri)
      let diagnostics = await Task.detached { request.diagnostics() }.value
      // What was typed meanwhile is looked at in its turn.
      guard documents[uri]?.revision == revision, self.generation(around: uri) == generation else { continue }
      isRefreshNeeded = tell(diagnostics, of: uri) || isRefreshNeeded
    }
    isDiagnosing = false
    if isRefreshNeeded { refresh(DiagnosticRefreshRequest.self) }
  }

  /// The document to look at next: one that was typed in before others that may be affected.
  private var nextToDiagnose: DocumentURI? {
    var doubtful: DocumentURI?
    for (uri, document) in documents {
      if document.owesDiagnostics, !client.pullsDiagnostics { return uri }
      if document.isDoubtful { doubtful = uri }
    }
    return doubtful
  }

  private func generation(around uri: DocumentURI) -> Int {
    documents[uri]?.archive.flatMap { archives[$0]?.generation } ?? 0
  }

  /// Tells the client of diagnostics, unless it knows them or asks for them by itself.
  ///
  /// - Returns: whether the client has to ask again for what it asked already.
  private func tell(_ diagnostics: [LSPDiagnostic], of uri: DocumentURI) -> Bool {
    guard let document = documents[uri] else { return false }
    let id = diagnostics.resultID
    let isNew = id != document.toldDiagnostics
    documents[uri]?.isDoubtful = false
    guard !client.pullsDiagnostics else {
      // One that it never asked for it will ask for.
      return isNew && document.toldDiagnostics != nil && client.refreshesDiagnostics
    }
    guard isNew || document.owesDiagnostics else { return false }
    documents[uri]?.owesDiagnostics = false
    documents[uri]?.toldDiagnostics = id
    connection.notify(
      PublishDiagnosticsNotification.method,
      PublishDiagnosticsParams(uri: uri, version: document.version, diagnostics: diagnostics))
    return false
  }

  /// Answers a client that asks for a document's diagnostics.
  func answerDocumentDiagnostics(_ id: RequestID, _ params: DocumentDiagnosticParams) throws(ResponseError) {
    let uri = params.textDocument.uri
    let request = try knownPageRequest(uri)
    start(id) { _ -> DocumentDiagnosticRequest.Result in
      let diagnostics = request.diagnostics()
      let resultID = diagnostics.resultID
      await self.noteTold(resultID, of: uri)
      return params.previousResultId == resultID
        ? .second(RelatedUnchangedDocumentDiagnosticReport(resultId: resultID))
        : .first(RelatedFullDocumentDiagnosticReport(resultId: resultID, items: diagnostics))
    }
  }

  private func noteTold(_ id: String, of uri: DocumentURI) {
    documents[uri]?.toldDiagnostics = id
  }

  // MARK: All files

  /// Takes a request for the diagnostics of all files. Clients send the next one as soon as one is answered, so it is
  /// answered only when something has changed since the last answer.
  func answerWorkspaceDiagnostics(_ id: RequestID, _ params: WorkspaceDiagnosticParams) {
    parked.append(ParkedDiagnostics(id: id, params: params))
  }

  /// Answers what waits for changes, if there are some.
  private func answerParked() {
    guard !parked.isEmpty, archives.values.allSatisfy({ $0.snapshot != nil && !$0.isBusy }) else { return }
    let generation = archives.values.reduce(0) { $0 + $1.generation }
    guard generation != toldGeneration else { return }
    toldGeneration = generation
    let requests = archives.keys.sorted { $0.location.root.lexicographicallyPrecedes($1.location.root) }
      .compactMap(archiveRequest)
    let versions = documents.mapValues(\.version)
    let waiting = parked
    parked = []
    for waiter in waiting {
      startLong(waiter.id) { cancellation -> WorkspaceDiagnosticReport in
        let known = Dictionary(waiter.params.previousResultIds.map { ($0.uri, $0.value) }) { $1 }
        let files = requests.flatMap { $0.diagnostics(cancellation) }
        return WorkspaceDiagnosticReport(files, known: known, versions: versions)
      }
    }
  }
}
