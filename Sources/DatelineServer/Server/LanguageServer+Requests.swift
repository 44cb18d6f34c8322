import DatelineConfiguration
import DatelineEditing
import JSONRPC
import LanguageServerProtocol

extension LanguageServer {
  /// Tells the work on a request to stop, which the connection has answered as cancelled.
  func cancel(_ id: RequestID) {
    running.cancel(id)
    unpark(id)
    forgetAnswer(to: id)
  }

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
        let result = try await body(cancellation)
        // What was cancelled may have ended early.
        guard !cancellation.isCancelled else { throw .cancelled }
        connection.respond(to: id, with: result)
      } catch {
        connection.respond(to: id, failing: error)
      }
      running.end(id, cancellation)
    }
  }

  /// Answers a request that takes long, on a thread of its own.
  func startLong<Success: Encodable & Sendable>(
    _ id: RequestID, _ body: @escaping @Sendable (Cancellation) throws(ResponseError) -> Success
  ) {
    start(id) { cancellation throws(ResponseError) -> Success in
      try await self.inQueue(cancellation, body)
    }
  }

  /// Answers a request for a change, which is worked out on a thread of its own.
  ///
  /// - Parameter use: gets the change, if all that it edits is still as it was, and finds the result.
  func startChange<Result: Encodable & Sendable>(
    _ id: RequestID, _ body: @escaping @Sendable (Cancellation) throws(ResponseError) -> WorkspaceEdit,
    use: @escaping @Sendable (WorkspaceEdit) async throws(ResponseError) -> Result
  ) {
    let versions = documents.versions
    start(id) { cancellation throws(ResponseError) -> Result in
      let edit = try await self.inQueue(cancellation, body)
      try await self.check(edit, against: versions)
      guard !cancellation.isCancelled else { throw .cancelled }
      return try await use(edit)
    }
  }

  private nonisolated func inQueue<Success: Sendable>(
    _ cancellation: Cancellation,
    _ body: @escaping @Sendable (Cancellation) throws(ResponseError) -> Success
  ) async throws(ResponseError) -> Success {
    let result = await queue.run { () -> Result<Success, ResponseError> in
      do throws(ResponseError) {
        // It may have waited long.
        guard !cancellation.isCancelled else { throw .cancelled }
        return .success(try body(cancellation))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Holds an edit to what the client has now: not every client heeds for which versions it was made.
  ///
  /// - Throws: that a document which it edits has another version than it had.
  func check(
    _ edit: WorkspaceEdit, against versions: [DocumentURI: Int]
  ) throws(ResponseError) {
    let isOutdated = edit.editedDocuments.contains { documents.versions[$0] != versions[$0] }
    if isOutdated { throw ResponseError(.contentModified, ChangeRefusal.outdated.description) }
  }

  /// What the answer to a request about a document is found from.
  ///
  /// - Throws: that it isn't open, and either no file of an archive, or of one that is still being read.
  func knownPageRequest(_ uri: DocumentURI) throws(ResponseError) -> PageRequest {
    if let request = pageRequest(uri) { return request }
    if let archive = place(of: uri).archive.flatMap({ archives[$0] }), archive.snapshot == nil, archive.isBusy
    {
      throw ResponseError(.requestFailed, "'\(uri)' isn't open, and its archive is still being read")
    }
    throw ResponseError(.invalidParams, "'\(uri)' is neither open nor a file of an archive")
  }

  /// What the answer to a request about a document is found from; `nil` if it is neither open nor a file of an archive.
  func pageRequest(_ uri: DocumentURI) -> PageRequest? {
    if let page = page(uri), let document = documents[uri] {
      return pageRequest(page, uri, document.place, version: document.version)
    }
    let place = place(of: uri)
    guard let archive = place.archive, uri.path != nil, let snapshot = snapshot(archive),
      let document = snapshot.document(at: place.path)
    else { return nil }
    return pageRequest(snapshot.page(document), uri, place, version: 0)
  }

  private func pageRequest(
    _ page: PageSnapshot, _ uri: DocumentURI, _ place: DocumentPlace, version: Int
  ) -> PageRequest {
    let configuration = configuration(of: place.archive)
    var places = places(place.archive, page.archive, root: place.root)
    places.own = page.document
    if documents[uri] != nil { places.ownURI = uri }
    return PageRequest(
      page: page, uri: uri, version: version, places: places, client: client, settings: settings,
      documentation: configuration.documentation, renumbersItems: configuration.renumbersItems,
      timestamp: options.timestamp())
  }

  /// What the answer to a request about an archive is found from; `nil` while it isn't read.
  func archiveRequest(_ archive: ArchiveID) -> ArchiveRequest? {
    guard let snapshot = snapshot(archive) else { return nil }
    return ArchiveRequest(
      archive: snapshot, places: places(archive, snapshot), client: client, settings: settings,
      documentation: archives[archive]?.configuration.documentation)
  }

  /// Where the files of an archive are for the client.
  ///
  /// - Parameter root: the archive's root as the client spells it in what it asks.
  private func places(
    _ archive: ArchiveID?, _ snapshot: ArchiveSnapshot?, root: [UInt8]? = nil
  ) -> FilePlaces {
    FilePlaces(
      root: root ?? archive.flatMap { archives[$0]?.clientRoot },
      uris: documents.files(of: archive),
      encoding: client.positionEncoding, versions: documents.versions, archive: snapshot)
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
    guard isReady else { return }
    if client.refreshesCodeLenses { refresh(CodeLensRefreshRequest.self) }
    if client.refreshesInlayHints { refresh(InlayHintRefreshRequest.self) }
  }

  /// Shows a message to the person at the editor.
  func show(_ type: MessageType, _ message: String) {
    log.write(type == .error ? .error : .info, message)
    connection.notify(ShowMessageNotification.method, ShowMessageParams(type: type, message: message))
  }
}

extension WorkspaceEdit {
  /// The documents whose texts are edited.
  fileprivate var editedDocuments: [DocumentURI] {
    let changed = (documentChanges ?? []).compactMap { change -> DocumentURI? in
      if case .edit(let edit) = change { edit.textDocument.uri } else { nil }
    }
    return changed + (changes ?? [:]).keys
  }
}

extension ResponseError {
  /// What the client or the server gave up.
  static let cancelled = ResponseError(.requestCancelled, "the request was cancelled")
}
