import JSONRPC
import LanguageServerProtocol

/// The requests that the server answers, by their methods.
enum RequestTable {
  /// Answers a request, now or later, if its parameters can be read.
  typealias Handler = @Sendable (isolated LanguageServer, RequestID, RawJSON) throws(ResponseError) -> Void

  static let handlers: [String: Handler] = Dictionary(
    uniqueKeysWithValues: lifecycle + documents + archives)

  private static let lifecycle = [
    on(InitializeRequest.self) { server, id, params in server.initialize(id, params) },
    on(ShutdownRequest.self) { server, id, _ in server.shutDown(id) },
  ]

  /// Requests for what would change a file; where nothing is to be changed they have no result.
  static let changing: Set = [
    CompletionRequest.method, CodeActionRequest.method, PrepareRenameRequest.method, RenameRequest.method,
    DocumentFormattingRequest.method, DocumentRangeFormattingRequest.method,
    DocumentRangesFormattingRequest.method, DocumentOnTypeFormattingRequest.method,
    WillRenameFilesRequest.method,
  ]

  /// Requests about one document.
  private static let documents = [
    on(DocumentDiagnosticRequest.self) { server, id, params throws(ResponseError) in
      try server.answerDocumentDiagnostics(id, params)
    },
    page(CompletionRequest.self) { request, params in request.completions(at: params.position) },
    page(HoverRequest.self) { request, params in request.hover(at: params.position) },
    page(DefinitionRequest.self) { request, params in request.definition(at: params.position) },
    longPage(ReferencesRequest.self) { request, params, cancellation in
      request.references(params, cancellation)
    },
    page(DocumentHighlightRequest.self) { request, params in request.highlights(at: params.position) },
    page(DocumentLinkRequest.self) { request, _ in request.links() },
    page(DocumentSymbolRequest.self) { request, _ in request.symbols() },
    page(FoldingRangeRequest.self) { request, _ in request.folds() },
    page(SelectionRangeRequest.self) { request, params in request.selectionRanges(at: params.positions) },
    page(CodeLensRequest.self) { request, _ in request.lenses() },
    page(InlayHintRequest.self) { request, params in request.inlayHints(in: params.range) },
    on(SemanticTokensRequest.self) { server, id, params throws(ResponseError) in
      let (request, results) = (try server.knownPageRequest(params.textDocument.uri), server.tokens)
      server.start(id) { _ in request.semanticTokens(keptIn: results) }
    },
    on(SemanticTokensDeltaRequest.self) { server, id, params throws(ResponseError) in
      let (request, results) = (try server.knownPageRequest(params.textDocument.uri), server.tokens)
      server.start(id) { _ in request.tokenChanges(since: params.previousResultId, keptIn: results) }
    },
    page(SemanticTokensRangeRequest.self) { request, params in
      SemanticTokens(data: request.tokens(in: params.range))
    },
    longPage(CodeActionRequest.self) { request, params, cancellation in
      request.codeActions(params, cancellation)
    },
    page(PrepareRenameRequest.self) { request, params throws(ResponseError) in
      try request.prepareRename(at: params.position)
    },
    on(RenameRequest.self) { server, id, params throws(ResponseError) in
      let request = try server.knownPageRequest(params.textDocument.uri)
      server.startChange(id) { _ throws(ResponseError) in
        try request.rename(params)
      } use: {
        $0
      }
    },
    on(DocumentFormattingRequest.self) { server, id, params throws(ResponseError) in
      let (request, log) = (try server.knownPageRequest(params.textDocument.uri), server.log)
      server.start(id) { _ in request.formatting(log) }
    },
    on(DocumentRangeFormattingRequest.self) { server, id, params throws(ResponseError) in
      let (request, log) = (try server.knownPageRequest(params.textDocument.uri), server.log)
      server.start(id) { _ in request.formatting([params.range], log) }
    },
    on(DocumentRangesFormattingRequest.self) { server, id, params throws(ResponseError) in
      let (request, log) = (try server.knownPageRequest(params.textDocument.uri), server.log)
      server.start(id) { _ in request.formatting(params.ranges, log) }
    },
    page(DocumentOnTypeFormattingRequest.self) { request, params in
      request.formatting(afterTyping: params.ch, at: params.position)
    },
    on(CompletionItemResolveRequest.self) { server, id, item in server.resolve(id, item) },
    on(CodeActionResolveRequest.self) { server, id, action throws(ResponseError) in
      try server.resolve(id, action)
    },
  ]

  /// Requests about all that is known.
  private static let archives = [
    on(WorkspaceDiagnosticRequest.self) { server, id, params in
      server.answerAllDiagnostics(id, params)
    },
    on(WorkspaceSymbolRequest.self) { server, id, params in server.answerSymbols(id, params) },
    on(WillRenameFilesRequest.self) { server, id, params throws(ResponseError) in
      try server.answerFileRenames(id, params)
    },
    on(ExecuteCommandRequest.self) { server, id, params throws(ResponseError) in
      try server.execute(id, params)
    },
  ]

  private static func on<Method: RequestMethod>(
    _: Method.Type,
    _ body:
      @escaping @Sendable (isolated LanguageServer, RequestID, Method.Params) throws(ResponseError) -> Void
  ) -> (String, Handler) {
    (
      Method.method,
      { server, id, params throws(ResponseError) in
        try body(server, id, try params.decode(Method.Params.self))
      }
    )
  }

  /// A request that is quickly answered from one document and its archive.
  private static func page<Method: RequestMethod>(
    _: Method.Type,
    _ body: @escaping @Sendable (PageRequest, Method.Params) throws(ResponseError) -> Method.Result
  ) -> (String, Handler) where Method.Params: DocumentParams {
    on(Method.self) { server, id, params throws(ResponseError) in
      let request = try server.knownPageRequest(params.textDocument.uri)
      server.start(id) { _ throws(ResponseError) in try body(request, params) }
    }
  }

  /// A request about one document whose answer may take long.
  private static func longPage<Method: RequestMethod>(
    _: Method.Type,
    _ body:
      @escaping @Sendable (PageRequest, Method.Params, Cancellation) throws(ResponseError) -> Method.Result
  ) -> (String, Handler) where Method.Params: DocumentParams {
    on(Method.self) { server, id, params throws(ResponseError) in
      let request = try server.knownPageRequest(params.textDocument.uri)
      server.startLong(id) { cancellation throws(ResponseError) in try body(request, params, cancellation) }
    }
  }
}
