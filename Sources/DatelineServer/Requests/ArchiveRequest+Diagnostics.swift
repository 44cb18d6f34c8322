import DatelineEditing
import LanguageServerProtocol

extension ArchiveRequest {
  /// What is wrong with all files.
  func diagnostics(_ cancellation: Cancellation) -> [(uri: DocumentURI, diagnostics: [LSPDiagnostic])] {
    let translation = DiagnosticTranslation(places: places, client: client, documentation: documentation)
    return archive.diagnostics(jobs: jobs, isCancelled: { cancellation.isCancelled }).map { file in
      (places.uri(of: file.path), file.findings.map(translation.diagnostic))
    }
  }
}

extension WorkspaceDiagnosticReport {
  /// Reports what a client doesn't know yet.
  ///
  /// - Parameters:
  ///   - files: the files that have diagnostics.
  ///   - known: what the client was told last of each file.
  ///   - versions: those of open documents.
  init(
    _ files: [(uri: DocumentURI, diagnostics: [LSPDiagnostic])], known: [DocumentURI: String],
    versions: [DocumentURI: Int]
  ) {
    var gone = known
    var items: [OneOf<WorkspaceFullDocumentDiagnosticReport, WorkspaceUnchangedDocumentDiagnosticReport>] = []
    func add(_ uri: DocumentURI, _ diagnostics: [LSPDiagnostic]) {
      let (id, version) = (diagnostics.resultID, Nullable(versions[uri]))
      if known[uri] == id {
        items.append(
          .second(WorkspaceUnchangedDocumentDiagnosticReport(uri: uri, version: version, resultId: id)))
      } else {
        items.append(
          .first(
            WorkspaceFullDocumentDiagnosticReport(
              uri: uri, version: version, resultId: id, items: diagnostics)))
      }
    }
    for file in files {
      gone[file.uri] = nil
      add(file.uri, file.diagnostics)
    }
    for uri in gone.keys.sorted(by: { $0.string < $1.string }) { add(uri, []) }
    self.init(items: items)
  }
}
