import DatelineConfiguration
import DatelineEditing
import JSONRPC
import LanguageServerProtocol

extension LanguageServer {
  /// Answers a request beside everything else.
  ///
  /// - Parameter body: finds the result; asks now and then whether it is still wanted, where that takes long.
  func start<Result: Encodable & Sendable>(
    _ id: RequestID, _ body: @escaping @Sendable (Cancellation) async throws(ResponseError) -> Result
  ) {
    let cancellation = running.begin(id)
    let (connection, running) = (connection, running)
    Task.detached {
      do throws(ResponseError) {
        connection.respond(to: id, with: try await body(cancellation))
      } catch {
        connection.respond(to: id, failing: error)
      }
      running.end(id)
    }
  }

  /// Answers a request that takes long, on a thread of its own.
  func startLong<Success: Encodable & Sendable>(
    _ id: RequestID, _ body: @escaping @Sendable (Cancellation) throws(ResponseError) -> Success
  ) {
    start(id) { cancellation throws(ResponseError) -> Success in
      let result = await Background.run { () -> Result<Success, ResponseError> in
        do throws(ResponseError) {
          return .success(try body(cancellation))
        } catch {
          return .failure(error)
        }
      }
      return try result.get()
    }
  }

  /// What the answer to a request about an open document is found from; `nil` if the document isn't open.
  func pageRequest(_ uri: DocumentURI) -> PageRequest? {
    guard let page = page(uri), let document = documents[uri] else { return nil }
    let state = document.archive.flatMap { archives[$0] }
    return PageRequest(
      page: page, uri: uri, version: document.version, places: places(document.archive, page.archive),
      client: client, settings: settings, documentation: state?.configuration.documentation,
      renumbersItems: state?.configuration.renumbersItems ?? true)
  }

  /// What the answer to a request about an archive is found from; `nil` while it isn't read.
  func archiveRequest(_ archive: ArchiveID) -> ArchiveRequest? {
    guard let snapshot = snapshot(archive) else { return nil }
    return ArchiveRequest(
      archive: snapshot, places: places(archive, snapshot), client: client, settings: settings,
      documentation: archives[archive]?.configuration.documentation, jobs: options.jobs)
  }

  /// Where the files of an archive are for the client.
  func places(_ archive: ArchiveID?, _ snapshot: ArchiveSnapshot?) -> FilePlaces {
    let open = documents.values.filter { $0.archive == archive }.map { ($0.path, $0.uri) }
    return FilePlaces(
      root: archive.flatMap { archives[$0]?.clientRoot }, uris: Dictionary(open) { first, _ in first },
      encoding: client.positionEncoding, archive: snapshot)
  }

  // MARK: Asking the client

  /// Asks the client for something and waits until it is done.
  @discardableResult
  func ask<Method: RequestMethod>(_: Method.Type, _ params: Method.Params) async -> Method.Result? {
    do throws(ResponseError) {
      return try await connection.request(Method.method, params).decode(Method.Result.self)
    } catch {
      log.write(.warning, "the client refuses '\(Method.method)': \(error.message)")
      return nil
    }
  }

  /// Asks the client to ask for something again.
  func refresh<Method: RequestMethod>(_: Method.Type) where Method.Params == Absent {
    Task.detached { [connection] in _ = try? await connection.request(Method.method) }
  }

  /// Asks the client to ask again for what may have changed with an archive.
  func refreshClient() {
    if client.refreshesCodeLenses { refresh(CodeLensRefreshRequest.self) }
    if client.refreshesInlayHints { refresh(InlayHintRefreshRequest.self) }
  }

  /// Shows a message to the person at the editor.
  func show(_ type: MessageType, _ message: String) {
    log.write(type == .error ? .error : .info, message)
    connection.notify(ShowMessageNotification.method, ShowMessageParams(type: type, message: message))
  }
}

extension ResponseError {
  /// A document that isn't open.
  static func notOpen(_ uri: DocumentURI) -> ResponseError {
    ResponseError(.invalidParams, "'\(uri.string)' isn't open")
  }
}
