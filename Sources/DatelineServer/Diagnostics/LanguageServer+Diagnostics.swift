import DatelineArchive
import DatelineEditing
import JSONRPC
import LanguageServerProtocol

/// Diagnostics of open documents.
extension LanguageServer {
  /// Looks at what was typed, once nothing more waits.
  func settle() {
    guard phase == .running else { return }
    if hasClosed { closeUnused() }
    lookForChanges()
    answerParked()
    guard !isDiagnosing, nextToDiagnose() != nil else { return }
    isDiagnosing = true
    Task { await diagnose() }
  }

  /// Finds what is wrong with documents until nothing is left to look at, or messages wait that may change them.
  private func diagnose() async {
    var isRefreshNeeded = false
    while phase == .running, !connection.hasWaiting, let uri = nextToDiagnose(),
      let request = pageRequest(uri)
    {
      let moment = moment(of: uri)
      let diagnostics = await Task.detached { request.diagnostics() }.value
      // What was typed meanwhile is looked at in its turn.
      guard self.moment(of: uri) == moment else { continue }
      isRefreshNeeded = tell(diagnostics, of: uri, at: moment) || isRefreshNeeded
    }
    isDiagnosing = false
    if isRefreshNeeded, phase == .running { refresh(DiagnosticRefreshRequest.self) }
  }

  /// The document to look at next: one that was typed in before others that may be affected.
  private func nextToDiagnose() -> DocumentURI? {
    if let typed = documents.nextTyped() { return typed }
    let pulls = client.pullsDiagnostics
    return documents.nextSuspect { document in
      // One that a client hasn't asked for yet, it will ask for.
      document.judged != moment(of: document) && (!pulls || document.toldDiagnostics != nil)
    }
  }

  /// When an open document's diagnostics were found; `nil` if it isn't open.
  private func moment(of uri: DocumentURI) -> DocumentMoment? {
    documents[uri].map(moment)
  }

  private func moment(of document: OpenDocument) -> DocumentMoment {
    DocumentMoment(
      opening: document.opening, revision: document.revision,
      generation: document.archive.map { archives[$0]?.generation ?? 0 } ?? outside.generation)
  }

  /// Tells the client of diagnostics, unless it knows them or asks for them by itself.
  ///
  /// - Returns: whether the client has to ask again for what it asked already.
  private func tell(_ diagnostics: [LSPDiagnostic], of uri: DocumentURI, at moment: DocumentMoment?) -> Bool {
    guard let document = documents[uri] else { return false }
    let id = diagnostics.resultID
    let isNew = id != document.toldDiagnostics
    documents.update(uri) { $0.judged = moment }
    if client.pullsDiagnostics {
      documents.update(uri) { $0.refreshedDiagnostics = isNew ? id : nil }
      return isNew && id != document.refreshedDiagnostics
    }
    guard isNew || document.owesDiagnostics else { return false }
    documents.update(uri) { document in
      document.owesDiagnostics = false
      document.toldDiagnostics = id
    }
    connection.notify(
      PublishDiagnosticsNotification.method,
      PublishDiagnosticsParams(uri: uri, version: document.version, diagnostics: diagnostics))
    return false
  }

  /// Answers a client that asks for a document's diagnostics.
  func answerDocumentDiagnostics(_ id: RequestID, _ params: DocumentDiagnosticParams) throws(ResponseError) {
    let uri = params.textDocument.uri
    let request = try knownPageRequest(uri)
    let moment = moment(of: uri)
    start(id) { cancellation -> DocumentDiagnosticRequest.Result in
      let diagnostics = request.diagnostics()
      let resultID = diagnostics.resultID
      if !cancellation.isCancelled { await self.noteTold(resultID, of: uri, asItWas: moment) }
      return params.previousResultId == resultID
        ? .second(RelatedUnchangedDocumentDiagnosticReport(resultId: resultID))
        : .first(RelatedFullDocumentDiagnosticReport(resultId: resultID, items: diagnostics))
    }
  }

  /// Notes what a client is told. If it was found for what is past, it has to be found anew.
  private func noteTold(_ id: String, of uri: DocumentURI, asItWas moment: DocumentMoment?) {
    guard let now = self.moment(of: uri), now.opening == moment?.opening, now.revision == moment?.revision
    else { return }
    documents.update(uri) { document in
      document.toldDiagnostics = id
      if now == moment { document.judged = moment }
    }
    guard now != moment else { return }
    documents.doubtAll()
    if !connection.hasWaiting { settle() }
  }
}
