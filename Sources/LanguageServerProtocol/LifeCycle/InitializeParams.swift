/// What a client says of itself and of what is open.
public struct InitializeParams: Codable, Hashable, Sendable {
  /// The process that started the server, which is to end with it.
  public var processId: Int?
  /// Which client it is.
  public var clientInfo: ClientInfo?
  /// The language of the user, such as `de-DE`.
  public var locale: String?
  /// The folder, from clients that are very old.
  public var rootPath: String?
  /// The folder, from clients that know no workspace folders.
  public var rootUri: DocumentURI?
  /// Settings.
  public var initializationOptions: LSPAny?
  /// What the client can do.
  public var capabilities: ClientCapabilities
  /// How much to tell of what is done.
  public var trace: TraceValue?
  /// The folders that are open.
  public var workspaceFolders: [WorkspaceFolder]?
  /// Where to report progress.
  public var workDoneToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    processId: Int? = nil, clientInfo: ClientInfo? = nil, locale: String? = nil, rootPath: String? = nil,
    rootUri: DocumentURI? = nil, initializationOptions: LSPAny? = nil,
    capabilities: ClientCapabilities = ClientCapabilities(), trace: TraceValue? = nil,
    workspaceFolders: [WorkspaceFolder]? = nil, workDoneToken: ProgressToken? = nil
  ) {
    self.processId = processId
    self.clientInfo = clientInfo
    self.locale = locale
    self.rootPath = rootPath
    self.rootUri = rootUri
    self.initializationOptions = initializationOptions
    self.capabilities = capabilities
    self.trace = trace
    self.workspaceFolders = workspaceFolders
    self.workDoneToken = workDoneToken
  }
}

extension InitializeParams {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    processId = container.lenient(forKey: .processId)
    clientInfo = container.lenient(forKey: .clientInfo)
    locale = container.lenient(forKey: .locale)
    rootPath = container.lenient(forKey: .rootPath)
    rootUri = container.lenient(forKey: .rootUri)
    initializationOptions = container.lenient(forKey: .initializationOptions)
    capabilities = container.lenient(forKey: .capabilities) ?? ClientCapabilities()
    trace = container.lenient(forKey: .trace)
    workspaceFolders = container.lenient(forKey: .workspaceFolders)
    workDoneToken = container.lenient(forKey: .workDoneToken)
  }
}
