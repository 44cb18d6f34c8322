import DatelineServer
import DatelineTestSupport
import JSONRPC
import LanguageServerProtocol
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A client of a server in the same process: both ends of the connection are real.
actor TestClient {
  /// The archive's folder.
  let folder: TestFolder
  /// How the server's run ended: its exit status.
  let exitStatus: Task<Int32, Never>
  let connection: Connection
  private var notifications: [(method: String, params: RawJSON)] = []
  private var waiting:
    [(id: Int, isWanted: (String, RawJSON) -> Bool, CheckedContinuation<RawJSON?, Never>)] = []
  private var waitCount = 0
  /// Edits that the server asked to apply.
  private(set) var applied: [WorkspaceEdit] = []
  /// What the client says when it is asked for its settings.
  private var settings: LSPAny
  /// The requests that it refuses.
  private let refused: Set<String>
  /// What the server sent, as it came.
  private let received = Received()
  private nonisolated let output: Output

  /// The end that the server reads from what is written to. It is closed once: another file may have its number by then.
  private final class Output: Sendable {
    let number: Int32
    private let isClosed = Atomic(false)
    init(_ number: Int32) { self.number = number }
    func end() {
      if !isClosed.exchange(true, ordering: .relaxed) { close(number) }
    }
  }

  private final class Received: Sendable {
    private let contents = Mutex<[[UInt8]]>([])
    func append(_ content: [UInt8]) { contents.withLock { $0.append(content) } }
    var all: [[UInt8]] { contents.withLock { $0 } }
  }

  /// How long a test waits for what should come.
  static let patience = Duration.seconds(30)

  /// Starts a server and a client in a folder with files.
  ///
  /// - Parameter files: the texts by path.
  init(
    _ files: [String: String], settings: LSPAny = .null, refusing refused: Set<String> = [],
    options: ServerOptions? = nil
  ) throws {
    folder = try TestFolder()
    for (path, text) in files { try folder.write(path, text) }
    self.settings = settings
    self.refused = refused
    var (toServer, toClient): ([Int32], [Int32]) = ([0, 0], [0, 0])
    try #require(pipe(&toServer) == 0 && pipe(&toClient) == 0)
    // What other tests start must not hold these open.
    for end in toServer + toClient { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let served = Connection(input: toServer[0], output: toClient[1])
    let server = LanguageServer(served, options: options ?? ServerOptions { "2018-02-06 13:49:28" })
    connection = Connection(input: toClient[0], output: toServer[1]) { [received] direction, content in
      if direction == .received { received.append(content) }
    }
    self.output = Output(toServer[1])
    let (input, output) = (toServer[0], toClient[1])
    exitStatus = Task {
      let status = await server.run()
      close(output)
      // Until the client has closed its end, too, a thread reads from this one; whatever next had its number would lose
      // bytes to that thread.
      Task {
        while await !served.take().isEmpty {}
        close(input)
      }
      return status
    }
    connection.start()
    let clientInput = toClient[0]
    Task { [connection] in
      while true {
        let messages = await connection.take()
        guard !messages.isEmpty else { break }
        for message in messages { await self.handle(message) }
      }
      self.output.end()
      close(clientInput)
    }
  }

  private func handle(_ message: IncomingMessage) {
    switch message {
    case .request(let id, let method, let params) where refused.contains(method):
      connection.respond(to: id, failing: ResponseError(.methodNotFound, "unhandled"))
      arrive(method, params)
    case .request(let id, ConfigurationRequest.method, _):
      connection.respond(to: id, with: [settings])
    case .request(let id, ApplyWorkspaceEditRequest.method, let params):
      if let params = try? params.decode(ApplyWorkspaceEditParams.self) { applied.append(params.edit) }
      connection.respond(to: id, with: ApplyWorkspaceEditResult(applied: true))
    case .request(let id, let method, let params):
      connection.respond(to: id, with: LSPAny.null)
      arrive(method, params)
    case .notification(let method, let params): arrive(method, params)
    case .response, .malformed: break
    }
  }

  private func arrive(_ method: String, _ params: RawJSON) {
    if let place = waiting.firstIndex(where: { $0.isWanted(method, params) }) {
      waiting.remove(at: place).2.resume(returning: params)
    } else {
      notifications.append((method, params))
    }
  }

  /// Ends what the server reads.
  nonisolated func hangUp() { output.end() }

  // MARK: Raw messages

  /// Sends a message as it is, so that it has an id that the test knows.
  nonisolated func send(_ content: LSPAny) throws {
    let content = try RawJSON(encoding: content).bytes
    let bytes = Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
    #expect(write(output.number, bytes, bytes.count) == bytes.count)
  }

  /// The responses to a request that was sent so, once there are some.
  nonisolated func responses(to id: String, atLeast count: Int = 1) async throws -> [LSPAny] {
    let end = ContinuousClock.now + Self.patience
    while true {
      var all: [LSPAny] = []
      for content in received.all {
        let value = try RawJSON(bytes: content[...]).decode(LSPAny.self)
        if value["id"]?.string == id, isAbsent(value["method"]) { all.append(value) }
      }
      if all.count >= count { return all }
      try #require(ContinuousClock.now < end, "no response to '\(id)' came")
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  // MARK: Talking

  /// The URI of a file in the folder.
  nonisolated func uri(_ path: String) -> DocumentURI {
    DocumentURI(path: Array("\(folder.path)/\(path)".utf8))
  }

  /// Sets what the client says when it is asked for its settings.
  func set(_ settings: LSPAny) { self.settings = settings }

  /// How often a method came that nobody has waited for yet.
  func count(of method: String) -> Int { notifications.count { $0.method == method } }

  /// Begins a session: in the folder, unless the parameters name others.
  @discardableResult
  func begin(_ capabilities: LSPAny = [:], _ params: [String: LSPAny] = [:]) async throws -> LSPAny {
    let folder: LSPAny = ["uri": .string(DocumentURI(path: folder.path.utf8).string), "name": "archive"]
    let all = ["capabilities": capabilities, "workspaceFolders": [folder]].merging(params) { $1 }
    let result = try await connection.request(InitializeRequest.method, LSPAny.object(all))
    notify(InitializedNotification.self, InitializedNotification.Params())
    return try result.decode()
  }

  /// Begins a session, and waits until the archive is read: before that, what isn't open isn't known.
  func beginAndRead(_ capabilities: LSPAny = [:]) async throws {
    try await begin(capabilities, ["initializationOptions": ["logLevel": "info"]])
    try await hasRead()
  }

  /// Sends a request and returns the code of the error that comes; `nil` for a result.
  func code(_ method: String, _ params: LSPAny = .null) async -> Int? {
    do throws(ResponseError) {
      _ = try await connection.request(method, params)
      return nil
    } catch {
      return error.code.rawValue
    }
  }

  /// Sends a request as it is and returns its result as it is.
  func ask(_ method: String, _ params: LSPAny) async throws -> LSPAny {
    try await connection.request(method, params).decode()
  }

  /// Begins a session in the folder.
  @discardableResult
  func initialize(
    _ capabilities: ClientCapabilities = ClientCapabilities(), options: LSPAny? = nil
  ) async throws -> InitializeResult {
    let params = InitializeParams(
      initializationOptions: options, capabilities: capabilities,
      workspaceFolders: [WorkspaceFolder(uri: DocumentURI(path: Array(folder.path.utf8)), name: "archive")])
    let result = try await request(InitializeRequest.self, params)
    notify(InitializedNotification.self, InitializedNotification.Params())
    return result
  }

  /// Sends a request and waits for its result.
  func request<Method: RequestMethod>(
    _: Method.Type, _ params: Method.Params
  ) async throws -> Method.Result {
    try await connection.request(Method.method, params).decode(Method.Result.self)
  }

  nonisolated func notify<Method: NotificationMethod>(_: Method.Type, _ params: Method.Params) {
    connection.notify(Method.method, params)
  }

  /// Opens a document: with a text, or that of its file.
  nonisolated func open(_ path: String, _ text: String? = nil, version: Int = 1) throws {
    let item = TextDocumentItem(
      uri: uri(path), languageId: "markdown", version: version, text: try text ?? folder.read(path))
    notify(DidOpenTextDocumentNotification.self, DidOpenTextDocumentParams(textDocument: item))
  }

  /// Gives an open document another text.
  nonisolated func change(_ path: String, _ text: String, version: Int) {
    change(path, [TextDocumentContentChangeEvent(text: text)], version: version)
  }

  nonisolated func change(_ path: String, _ changes: [TextDocumentContentChangeEvent], version: Int) {
    notify(
      DidChangeTextDocumentNotification.self,
      DidChangeTextDocumentParams(
        textDocument: VersionedTextDocumentIdentifier(uri: uri(path), version: version),
        contentChanges: changes))
  }

  /// Closes a document.
  nonisolated func closeDocument(_ path: String) {
    notify(
      DidCloseTextDocumentNotification.self,
      DidCloseTextDocumentParams(textDocument: TextDocumentIdentifier(uri: uri(path))))
  }

  /// The names of what is in a document, from the top.
  func symbols(_ uri: DocumentURI) async throws -> [String] {
    let result = try await request(
      DocumentSymbolRequest.self, DocumentSymbolParams(textDocument: TextDocumentIdentifier(uri: uri)))
    switch result {
    case .first(let symbols): return symbols.map(\.name)
    case .second(let symbols): return symbols.map(\.name)
    case nil: return []
    }
  }

  /// Tells the server of files that have changed on the disk.
  nonisolated func tellOfChanges(_ paths: [String], _ type: FileChangeType = .changed) {
    notify(
      DidChangeWatchedFilesNotification.self,
      DidChangeWatchedFilesParams(changes: paths.map { FileEvent(uri: uri($0), type: type) }))
  }

  /// Waits for a notification that is wanted, also one that came already. Each is given once.
  func next<Method: NotificationMethod>(
    _: Method.Type, where isWanted: @escaping (Method.Params) -> Bool = { _ in true }
  ) async throws -> Method.Params {
    let isWanted = { (method: String, params: RawJSON) in
      guard method == Method.method, let params = try? params.decode(Method.Params.self) else { return false }
      return isWanted(params)
    }
    return try #require(await next(isWanted), "no '\(Method.method)' came").decode(Method.Params.self)
  }

  /// Waits for a notification or a request of the server.
  func next(_ wanted: String) async throws -> LSPAny {
    let params = await next { method, _ in method == wanted }
    return try #require(params, "no '\(wanted)' came").decode()
  }

  /// Waits until the server has said that it has read an archive. It has to log what happens.
  func hasRead() async throws {
    _ = try await next(LogMessageNotification.self) { $0.message.hasPrefix("read ") }
  }

  private func next(_ isWanted: @escaping (String, RawJSON) -> Bool) async -> RawJSON? {
    if let place = notifications.firstIndex(where: { isWanted($0.method, $0.params) }) {
      return notifications.remove(at: place).params
    }
    waitCount += 1
    let id = waitCount
    let timeout = Task {
      try? await Task.sleep(for: Self.patience)
      if !Task.isCancelled { giveUp(id) }
    }
    defer { timeout.cancel() }
    return await withCheckedContinuation { waiting.append((id, isWanted, $0)) }
  }

  private func giveUp(_ id: Int) {
    guard let place = waiting.firstIndex(where: { $0.id == id }) else { return }
    waiting.remove(at: place).2.resume(returning: nil)
  }

  /// The rules that the server finds broken in a document, once it has some state.
  func rules(
    _ path: String, where isWanted: @escaping ([String]) -> Bool = { _ in true }
  ) async throws -> [String] {
    let uri = uri(path)
    let rules = { (params: PublishDiagnosticsParams) in params.diagnostics.compactMap(\.code?.first) }
    return rules(
      try await next(PublishDiagnosticsNotification.self) { $0.uri == uri && isWanted(rules($0)) })
  }

  /// Ends the session and returns the server's exit status.
  func end() async throws -> Int32 {
    _ = try await request(ShutdownRequest.self, ShutdownRequest.Params())
    notify(ExitNotification.self, ExitNotification.Params())
    return await exitStatus.value
  }
}

/// Whether there is no member. A comparison with `nil` could mean one that is `null`.
func isAbsent(_ member: LSPAny?) -> Bool {
  if case .none = member { true } else { false }
}
