import JSONRPC
import LanguageServerProtocol

/// The answer to a request for the diagnostics of all files, as it grows: of each file what a client doesn't know yet.
struct AllDiagnosticsReport {
  /// What is wrong with some files.
  typealias Files = [(uri: DocumentURI, diagnostics: [LSPDiagnostic])]

  private let connection: Connection
  /// Where to send parts of the answer.
  private let token: ProgressToken?
  /// What the client was told last of each file.
  private let known: [DocumentURI: String]
  /// Of the files that it was told of, those that nothing was reported of yet.
  private var gone: [DocumentURI: String]
  /// Those of open documents.
  private let versions: [DocumentURI: Int]
  private var waiting: [WorkspaceDocumentDiagnosticReport] = []
  private var hasItems = false

  init(_ params: WorkspaceDiagnosticParams, versions: [DocumentURI: Int], _ connection: Connection) {
    self.connection = connection
    token = params.partialResultToken
    known = Dictionary(params.previousResultIds.map { ($0.uri, $0.value) }) { $1 }
    gone = known
    self.versions = versions
  }

  /// Reports some files, at once if the client takes parts.
  mutating func add(_ files: Files) {
    for file in files {
      gone[file.uri] = nil
      waiting.append(report(file.diagnostics, of: file.uri))
    }
    sendPart()
  }

  /// What is left to report, and whether anything was reported at all.
  mutating func end() -> (rest: WorkspaceDiagnosticReport, hasItems: Bool) {
    for uri in gone.keys.sorted(by: { $0.string < $1.string }) { waiting.append(report([], of: uri)) }
    sendPart()
    return (WorkspaceDiagnosticReport(items: waiting), hasItems)
  }

  private mutating func sendPart() {
    hasItems = hasItems || !waiting.isEmpty
    guard let token, !waiting.isEmpty else { return }
    connection.notify(
      ProgressNotification<WorkspaceDiagnosticReport>.method,
      ProgressParams(token: token, value: WorkspaceDiagnosticReport(items: waiting)))
    waiting = []
  }

  private func report(_ diagnostics: [LSPDiagnostic], of uri: DocumentURI)
    -> WorkspaceDocumentDiagnosticReport
  {
    let (id, version) = (diagnostics.resultID, Nullable(versions[uri]))
    return known[uri] == id
      ? .second(WorkspaceUnchangedDocumentDiagnosticReport(uri: uri, version: version, resultId: id))
      : .first(
        WorkspaceFullDocumentDiagnosticReport(uri: uri, version: version, resultId: id, items: diagnostics))
  }
}
