import DatelineSyntax
import LanguageServerProtocol

extension LanguageServer {
  /// Whether nothing is offered that would change a file.
  var isReadOnly: Bool { options.isReadOnly || settings.isReadOnly == true }

  /// What the server offers to the client.
  var capabilities: ServerCapabilities {
    var capabilities = ServerCapabilities(
      positionEncoding: PositionEncodingKind(client.positionEncoding),
      textDocumentSync: TextDocumentSyncOptions(
        openClose: true, change: .incremental, save: .second(SaveOptions(includeText: false))))
    capabilities.workspace = WorkspaceServerCapabilities(
      workspaceFolders: WorkspaceFoldersServerCapabilities(supported: true, changeNotifications: true))
    if client.pullsDiagnostics {
      capabilities.diagnosticProvider = DiagnosticOptions(
        identifier: "dateline", interFileDependencies: true, workspaceDiagnostics: true)
    }
    return capabilities
  }
}
