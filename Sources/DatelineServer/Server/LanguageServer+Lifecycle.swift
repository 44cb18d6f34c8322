import JSONRPC
import LanguageServerProtocol

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension LanguageServer {
  func initialize(_ id: RequestID, _ params: InitializeParams) {
    client = ClientProfile(params.capabilities)
    folders = Self.folders(params)
    phase = .running
    let remarks = applyInitial(params.initializationOptions)
    connection.respond(
      to: id,
      with: InitializeResult(
        capabilities: capabilities, serverInfo: ServerInfo(name: "dateline", version: options.version)))
    // Nothing else may be sent before that.
    log.open()
    isTracing = params.trace.map { $0 != .off } ?? false
    for remark in remarks { log.write(.warning, remark) }
    if let process = params.processId { follow(process) }
    openArchives()
  }

  /// The folders that are open, also as older clients name them.
  private static func folders(_ params: InitializeParams) -> [WorkspaceFolder] {
    if let folders = params.workspaceFolders, !folders.isEmpty { return folders }
    let root = params.rootUri ?? params.rootPath.map { DocumentURI(path: $0.utf8) }
    return root.map { [WorkspaceFolder(uri: $0, name: "")] } ?? []
  }

  /// Reading begins at once: clients are slow to say that they are ready.
  private func openArchives() {
    if let named = options.archive, let location = location(around: named) {
      open(ArchiveID(location: location))
    }
    open(folders)
  }

  func initialized() {
    guard !isReady else { return }
    isReady = true
    for archive in archives.keys { showProgress(of: archive) }
    Task {
      await register()
      await readConfiguration()
    }
  }

  /// Tells the client what the server does, where it wants to know.
  func trace(_ message: String) {
    connection.notify(LogTraceNotification.method, LogTraceParams(message: message))
  }

  /// Asks the client to tell of changed files and settings.
  private func register() async {
    var registrations: [Registration] = []
    if client.registersWatchers {
      // All that is in `news`, and not only pages, since a folder is told of by its own name.
      let globs = ["**/news/**", "**/index.md", "**/README.md", "**/.dateline.json"]
      let watchers = globs.map { FileSystemWatcher(globPattern: .first($0)) }
      registrations.append(
        Registration(
          id: "files", method: DidChangeWatchedFilesNotification.method,
          registerOptions: try? LSPAny(
            encoding: DidChangeWatchedFilesRegistrationOptions(watchers: watchers))))
    }
    if client.registersConfiguration {
      registrations.append(
        Registration(
          id: "settings", method: DidChangeConfigurationNotification.method,
          registerOptions: ["section": .string(ServerSettings.section)]))
    }
    guard !registrations.isEmpty else { return }
    let params = RegistrationParams(registrations: registrations)
    if await ask(RegistrationRequest.self, params) == nil { client.registersWatchers = false }
  }

  // MARK: The end

  func shutDown(_ id: RequestID) {
    phase = .shutDown
    stopWork()
    connection.respond(to: id, with: String?.none)
  }

  /// Gives up whatever is still to be answered.
  func stopWork() {
    running.cancelAll()
    for waiter in parked { connection.respond(to: waiter.id, failing: .cancelled) }
    parked = []
  }

  /// Ends the session once the editor's process has ended.
  private func follow(_ process: Int) {
    guard let process = pid_t(exactly: process), process > 0 else { return }
    following = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(2))
        if kill(process, 0) != 0, errno == ESRCH { return serving?.cancel() ?? () }
      }
    }
  }
}
