import DatelineEditing
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
    capabilities.workspace = WorkspaceOptions(
      workspaceFolders: WorkspaceFoldersServerCapabilities(supported: true, changeNotifications: true))
    addReading(to: &capabilities)
    if !isReadOnly { addWriting(to: &capabilities) }
    capabilities.executeCommandProvider = ExecuteCommandOptions(
      commands: ServerCommand.allCases.filter { $0 != .apply || !isReadOnly && client.appliesEdits }.map(
        \.rawValue))
    return capabilities
  }

  private func addReading(to capabilities: inout ServerCapabilities) {
    capabilities.hoverProvider = true
    capabilities.definitionProvider = true
    capabilities.referencesProvider = true
    capabilities.documentHighlightProvider = true
    capabilities.documentSymbolProvider = true
    capabilities.documentLinkProvider = DocumentLinkOptions()
    capabilities.codeLensProvider = CodeLensOptions()
    capabilities.foldingRangeProvider = true
    capabilities.selectionRangeProvider = true
    capabilities.inlayHintProvider = true
    capabilities.workspaceSymbolProvider = true
    capabilities.semanticTokensProvider = SemanticTokensOptions(
      legend: PageRequest.legend, range: true, full: .second(SemanticTokensFullDelta(delta: true)))
    if client.pullsDiagnostics {
      capabilities.diagnosticProvider = DiagnosticOptions(
        identifier: "dateline", interFileDependencies: true, workspaceDiagnostics: true)
    }
  }

  private func addWriting(to capabilities: inout ServerCapabilities) {
    capabilities.completionProvider = LanguageServerProtocol.CompletionOptions(
      triggerCharacters: DatelineEditing.CompletionList.triggerCharacters, resolveProvider: true)
    capabilities.codeActionProvider = .second(
      CodeActionOptions(
        codeActionKinds: DatelineEditing.CodeAction.Kind.allCases.map {
          CodeActionKind(rawValue: $0.rawValue)
        },
        resolveProvider: true))
    capabilities.documentFormattingProvider = true
    capabilities.documentRangeFormattingProvider = .second(
      DocumentRangeFormattingOptions(rangesSupport: true))
    let triggers = PageSnapshot.formattingTriggers.map { String($0) }
    if let first = triggers.first {
      capabilities.documentOnTypeFormattingProvider = DocumentOnTypeFormattingOptions(
        firstTriggerCharacter: first, moreTriggerCharacter: Array(triggers.dropFirst()))
    }
    capabilities.renameProvider = .second(RenameOptions(prepareProvider: true))
    let files = FileOperationRegistrationOptions(filters: [
      FileOperationFilter(scheme: "file", pattern: FileOperationPattern(glob: "**/*.md", matches: .file)),
      FileOperationFilter(scheme: "file", pattern: FileOperationPattern(glob: "**/*", matches: .folder)),
    ])
    capabilities.workspace?.fileOperations = FileOperationOptions(willRename: files)
  }
}
