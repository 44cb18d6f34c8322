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

  /// Requests about one document.
  private static let documents: [(String, Handler)] = []

  /// Requests about all that is known.
  private static let archives: [(String, Handler)] = []

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
      let uri = params.textDocument.uri
      guard let request = server.pageRequest(uri) else { throw .notOpen(uri) }
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
      let uri = params.textDocument.uri
      guard let request = server.pageRequest(uri) else { throw .notOpen(uri) }
      server.startLong(id) { cancellation throws(ResponseError) in try body(request, params, cancellation) }
    }
  }
}

/// Parameters that name a document.
protocol DocumentParams: Sendable {
  var textDocument: TextDocumentIdentifier { get }
}
