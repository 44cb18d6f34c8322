import DatelineArchive
public import JSONRPC
import LanguageServerProtocol

/// Brings archives into an editor: a server of the Language Server Protocol over one connection.
///
/// What it knows of documents and archives is its own and changes in the order of messages. A request is answered from
/// copies of that, at the same time as others, so that none waits for another.
public actor LanguageServer {
  /// How far the session has come.
  enum Phase {
    /// `initialize` is awaited.
    case begun
    /// `initialize` was answered.
    case running
    /// `shutdown` was answered; only `exit` is awaited.
    case shutDown
  }

  let connection: Connection
  let options: ServerOptions
  let log: Log
  let running = RunningRequests()
  /// Where answers are found that take long.
  let queue = WorkQueue(threads: 4)

  var phase = Phase.begun
  /// Whether the client takes requests: it has said that it is ready.
  var isReady = false
  var client = ClientProfile()
  /// What the client set when it began, and what holds now.
  var given = ServerSettings()
  var settings = ServerSettings()
  var folders: [WorkspaceFolder] = []
  var documents = OpenDocuments()
  var archives: [ArchiveID: ArchiveState] = [:]
  var outside = OutsideState()
  /// Whether a document was closed that may have been its archive's last one.
  var hasClosed = false
  /// The archive that the command line names, once it was found.
  var namedArchive: ArchiveLocation?
  /// Whether diagnostics are being found for clients that don't ask for them.
  var isDiagnosing = false
  /// Requests for all diagnostics that wait for something to change.
  var parked: [ParkedDiagnostics] = []
  /// Whether they wait for changes to come to an end.
  var isCalming = false
  /// The last answer to such a request.
  var toldAll: WorkspaceAnswer?
  /// How many documents were closed since memory was given back.
  var closedCount = 0
  let tokens = TokenResults()
  /// Whether the client wants to be told of the messages that are taken.
  var isTracing = false
  /// The last moment at which anything in an archive changed, and how often that was.
  var lastChange = (count: 0, time: ContinuousClock.now)
  // Numbers that are given out: to openings of documents, to work on archives, to its progress, to questions for settings.
  var openCount = 0
  var workCount = 0
  var progressCount = 0
  var configurationCount = 0
  /// The loop over messages; cancelled when the client has gone.
  var serving: Task<Void, Never>?
  /// Waits for the end of the editor's process.
  var following: Task<Void, Never>?

  /// Creates a server that doesn't read yet.
  ///
  /// - Parameters:
  ///   - connection: the client.
  ///   - options: what the command line says.
  ///   - logLine: takes each line that is logged, whatever the client's level.
  public init(
    _ connection: Connection, options: ServerOptions,
    logLine: @escaping @Sendable (LogLevel, String) -> Void = { _, _ in }
  ) {
    self.connection = connection
    self.options = options
    log = Log(connection, level: options.logLevel, line: logLine)
  }

  /// Serves until the client asks to exit, goes away, or the input ends.
  ///
  /// - Returns: the exit status: 0 after `shutdown`, otherwise 1.
  public func run() async -> Int32 {
    connection.start()
    let serving = Task { await serve() }
    self.serving = serving
    await serving.value
    following?.cancel()
    stopWork()
    await connection.close()
    return phase == .shutDown ? 0 : 1
  }

  private func serve() async {
    while true {
      let messages = await connection.take()
      if messages.isEmpty { return }
      for message in messages {
        if case .notification(ExitNotification.method, _) = message { return }
        handle(message)
      }
      // What is typed on while messages still wait isn't looked at.
      if !connection.hasWaiting { settle() }
    }
  }

  private func handle(_ message: IncomingMessage) {
    switch message {
    case .request(let id, let method, let params): answer(id, method, params)
    case .notification(let method, let params): note(method, params)
    case .response, .malformed: break
    }
  }

  private func note(_ method: String, _ params: RawJSON) {
    if isTracing { trace("took '\(method)'") }
    guard phase == .running, let handler = NotificationTable.handlers[method] else { return }
    do throws(ResponseError) {
      try handler(self, params)
    } catch {
      log.write(.warning, "'\(method)' has parameters that can't be read: \(error.message)")
    }
  }

  private func answer(_ id: RequestID, _ method: String, _ params: RawJSON) {
    if isTracing { trace("took '\(method)' (\(id))") }
    do throws(ResponseError) {
      switch phase {
      case .begun where method != InitializeRequest.method:
        throw ResponseError(.serverNotInitialized, "'\(method)' came before 'initialize'")
      case .running where method == InitializeRequest.method:
        throw ResponseError(.invalidRequest, "'initialize' came again")
      case .shutDown:
        throw ResponseError(.invalidRequest, "'\(method)' came after 'shutdown'")
      case .begun, .running: break
      }
      guard let handler = RequestTable.handlers[method] else {
        throw ResponseError(.methodNotFound, "the method '\(method)' isn't known")
      }
      guard !isReadOnly || !RequestTable.changing.contains(method) else {
        return connection.respond(to: id, with: LSPAny.null)
      }
      try handler(self, id, params)
    } catch {
      connection.respond(to: id, failing: error)
    }
  }
}
