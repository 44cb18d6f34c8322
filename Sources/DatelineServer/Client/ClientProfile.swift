import DatelineSyntax
import LanguageServerProtocol

/// What of a client's capabilities makes a difference.
struct ClientProfile: Hashable, Sendable {
  /// In which unit columns are counted.
  var positionEncoding = PositionEncoding.utf16
  /// Whether the client asks for diagnostics by itself, and can be told to ask again.
  var pullsDiagnostics = false
  var refreshesCodeLenses = false
  var refreshesInlayHints = false
  var refreshesSemanticTokens = false
  var readsRelatedInformation = false
  var readsDiagnosticTags = false
  var readsCodeDescriptions = false
  var showsProgress = false
  var hasConfiguration = false
  var registersConfiguration = false
  var registersWatchers = false
  var takesSnippets = false
  var readsMarkdown = false
  var readsCompletionMarkdown = false
  var takesLocationLinks = false
  var takesNestedSymbols = false
  var takesCodeActionLiterals = false
  var appliesEdits = false
  var resolvesCodeActionEdits = false
  var takesDocumentChanges = false
  var createsFiles = false
  var renamesFiles = false
  var deletesFiles = false

  /// A client that said nothing.
  init() {}

  /// Takes what matters from a client's own words.
  init(_ capabilities: ClientCapabilities) {
    let document = capabilities.textDocument
    let workspace = capabilities.workspace
    positionEncoding = Self.encoding(capabilities.general?.positionEncodings)
    // One that can't be told to ask again would never see what comes of the archive around a page.
    pullsDiagnostics = document?.diagnostic != nil && workspace?.diagnostics?.refreshSupport == true
    refreshesCodeLenses = workspace?.codeLens?.refreshSupport ?? false
    refreshesInlayHints = workspace?.inlayHint?.refreshSupport ?? false
    refreshesSemanticTokens = workspace?.semanticTokens?.refreshSupport ?? false
    // Capabilities of pulled diagnostics name these only from LSP 3.18 on.
    let published = document?.publishDiagnostics
    readsRelatedInformation = published?.relatedInformation ?? pullsDiagnostics
    readsDiagnosticTags =
      published.map { $0.tagSupport?.valueSet.contains(.unnecessary) ?? false } ?? pullsDiagnostics
    readsCodeDescriptions = published.map { $0.codeDescriptionSupport ?? false } ?? pullsDiagnostics
    showsProgress = capabilities.window?.workDoneProgress ?? false
    hasConfiguration = workspace?.configuration ?? false
    registersConfiguration = workspace?.didChangeConfiguration?.dynamicRegistration ?? false
    registersWatchers = workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    let item = document?.completion?.completionItem
    takesSnippets = item?.snippetSupport ?? false
    readsCompletionMarkdown = Self.prefersMarkdown(item?.documentationFormat)
    readsMarkdown = Self.prefersMarkdown(document?.hover?.contentFormat)
    takesLocationLinks = document?.definition?.linkSupport ?? false
    takesNestedSymbols = document?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false
    takesCodeActionLiterals = document?.codeAction?.codeActionLiteralSupport != nil
    resolvesCodeActionEdits = document?.codeAction?.resolveSupport?.properties.contains("edit") ?? false
    appliesEdits = workspace?.applyEdit ?? false
    let edit = workspace?.workspaceEdit
    takesDocumentChanges = edit?.documentChanges ?? false
    createsFiles = edit?.resourceOperations?.contains(.create) ?? false
    renamesFiles = edit?.resourceOperations?.contains(.rename) ?? false
    deletesFiles = edit?.resourceOperations?.contains(.delete) ?? false
  }

  /// Whether Markdown comes before plain text.
  private static func prefersMarkdown(_ formats: [MarkupKind]?) -> Bool {
    formats?.first { [.markdown, .plainText].contains($0) } == .markdown
  }

  /// The first of the client's encodings that is known; UTF-16 if it names none.
  private static func encoding(_ names: [PositionEncodingKind]?) -> PositionEncoding {
    names?.lazy.compactMap { PositionEncoding($0) }.first ?? .utf16
  }
}

extension PositionEncoding {
  init?(_ kind: PositionEncodingKind) {
    switch kind {
    case .utf8: self = .utf8
    case .utf16: self = .utf16
    case .utf32: self = .utf32
    default: return nil
    }
  }
}

extension PositionEncodingKind {
  init(_ encoding: PositionEncoding) {
    switch encoding {
    case .utf8: self = .utf8
    case .utf16: self = .utf16
    case .utf32: self = .utf32
    }
  }
}
