import JSONRPC
import LanguageServerProtocol

/// The notifications that the server heeds, by their methods. Others are ignored.
enum NotificationTable {
  /// Takes a notification, if its parameters can be read.
  typealias Handler = @Sendable (isolated LanguageServer, RawJSON) throws(ResponseError) -> Void

  static let handlers: [String: Handler] = Dictionary(
    uniqueKeysWithValues: [
      on(InitializedNotification.self) { server, _ in server.initialized() },
      on(CancelNotification.self) { server, params in server.cancel(RequestID(params.id)) },
      on(SetTraceNotification.self) { server, params in server.isTracing = params.value != .off },
      on(DidOpenTextDocumentNotification.self) { $0.didOpen($1) },
      on(DidChangeTextDocumentNotification.self) { $0.didChange($1) },
      on(DidCloseTextDocumentNotification.self) { $0.didClose($1) },
      on(DidSaveTextDocumentNotification.self) { $0.didSave($1) },
      on(DidChangeWatchedFilesNotification.self) { $0.didChangeWatchedFiles($1) },
      on(DidChangeWorkspaceFoldersNotification.self) { $0.didChangeWorkspaceFolders($1) },
      on(DidChangeConfigurationNotification.self) { $0.didChangeConfiguration($1) },
    ])

  private static func on<Method: NotificationMethod>(
    _: Method.Type, _ body: @escaping @Sendable (isolated LanguageServer, Method.Params) -> Void
  ) -> (String, Handler) {
    (
      Method.method,
      { server, params throws(ResponseError) in body(server, try params.decode(Method.Params.self)) }
    )
  }
}
