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
    given = params.initializationOptions.map(ServerSettings.init) ?? ServerSettings()
    settings = given
    if let level = settings.logLevel { log.setLevel(level) }
    folders = params.workspaceFolders ?? params.rootUri.map { [WorkspaceFolder(uri: $0, name: "")] } ?? []
    phase = .running
    connection.respond(
      to: id,
      with: InitializeResult(
        capabilities: capabilities, serverInfo: ServerInfo(name: "dateline", version: options.version)))
    log.open()
    if let process = params.processId { follow(process) }
    openArchives()
  }

  /// Reading begins at once: clients are slow to say that they are ready.
  private func openArchives() {
    if let named = options.archive, let location = location(around: named) {
      open(ArchiveID(location: location))
    }
    open(folders)
  }

  func initialized() {
    Task {
      await register()
      await readConfiguration()
    }
  }

  /// Asks the client to tell of changed files and settings.
  private func register() async {
    var registrations: [Registration] = []
    if client.registersWatchers {
      let globs = ["**/*.md", "**/.dateline.json"]
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
          registerOptions: ["section": .string(Self.section)]))
    }
    guard !registrations.isEmpty else { return }
    await ask(RegistrationRequest.self, RegistrationParams(registrations: registrations))
  }

  /// What clients call the server's settings.
  private static let section = "dateline"

  // MARK: Settings

  func didChangeConfiguration(_ params: DidChangeConfigurationParams) {
    if let settings = params.settings[Self.section] { apply(settings) }
    Task { await readConfiguration() }
  }

  /// Asks the client for its settings.
  private func readConfiguration() async {
    guard client.hasConfiguration else { return }
    let params = ConfigurationParams(items: [ConfigurationItem(section: Self.section)])
    do throws(ResponseError) {
      let result = try await connection.request(ConfigurationRequest.method, params)
      if let settings = try result.decode([LSPAny].self).first { apply(settings) }
    } catch {
      log.write(.warning, "the settings can't be read: \(error.message)")
    }
  }

  private func apply(_ value: LSPAny) {
    for name in ServerSettings.unknown(in: value) { log.write(.warning, "the setting '\(name)' isn't known") }
    let old = settings
    settings = ServerSettings(value).over(given)
    guard settings != old else { return }
    log.setLevel(settings.logLevel ?? options.logLevel)
    if settings.select != old.select || settings.ignore != old.ignore {
      for archive in archives.keys { read(archive) }
    }
    refreshClient()
  }

  // MARK: The end

  func shutDown(_ id: RequestID) {
    phase = .shutDown
    running.cancelAll()
    connection.respond(to: id, with: String?.none)
  }

  /// Ends the process once the editor's has ended.
  private func follow(_ process: Int) {
    guard let process = pid_t(exactly: process), process > 0 else { return }
    Task {
      while serving?.isCancelled == false {
        try? await Task.sleep(for: .seconds(2))
        if kill(process, 0) != 0, errno == ESRCH { serving?.cancel() }
      }
    }
  }
}
