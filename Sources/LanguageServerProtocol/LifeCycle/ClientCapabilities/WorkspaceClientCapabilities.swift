/// What a client can do with folders and files.
public struct WorkspaceClientCapabilities: Codable, Hashable, Sendable {
  /// Whether it makes edits that it is asked to make.
  public var applyEdit: Bool?
  /// What edits may have.
  public var workspaceEdit: WorkspaceEditClientCapabilities?
  /// Whether it tells of changed settings.
  public var didChangeConfiguration: DynamicRegistrationClientCapabilities?
  /// Whether it watches files.
  public var didChangeWatchedFiles: DidChangeWatchedFilesClientCapabilities?
  /// What symbols may have.
  public var symbol: WorkspaceSymbolClientCapabilities?
  /// Whether it sends commands.
  public var executeCommand: DynamicRegistrationClientCapabilities?
  /// Whether it knows several folders.
  public var workspaceFolders: Bool?
  /// Whether it can be asked for settings.
  public var configuration: Bool?
  /// Whether tokens can be refreshed.
  public var semanticTokens: RefreshClientCapabilities?
  /// Whether lenses can be refreshed.
  public var codeLens: RefreshClientCapabilities?
  /// Whether hints can be refreshed.
  public var inlayHint: RefreshClientCapabilities?
  /// Whether diagnostics can be refreshed.
  public var diagnostics: RefreshClientCapabilities?
  /// Whether folding ranges can be refreshed.
  public var foldingRange: RefreshClientCapabilities?
  /// Which changes to files it tells of.
  public var fileOperations: FileOperationClientCapabilities?

  /// Creates a value from its members.
  public init(
    applyEdit: Bool? = nil, workspaceEdit: WorkspaceEditClientCapabilities? = nil,
    didChangeConfiguration: DynamicRegistrationClientCapabilities? = nil,
    didChangeWatchedFiles: DidChangeWatchedFilesClientCapabilities? = nil,
    symbol: WorkspaceSymbolClientCapabilities? = nil,
    executeCommand: DynamicRegistrationClientCapabilities? = nil, workspaceFolders: Bool? = nil,
    configuration: Bool? = nil, semanticTokens: RefreshClientCapabilities? = nil,
    codeLens: RefreshClientCapabilities? = nil, inlayHint: RefreshClientCapabilities? = nil,
    diagnostics: RefreshClientCapabilities? = nil, foldingRange: RefreshClientCapabilities? = nil,
    fileOperations: FileOperationClientCapabilities? = nil
  ) {
    self.applyEdit = applyEdit
    self.workspaceEdit = workspaceEdit
    self.didChangeConfiguration = didChangeConfiguration
    self.didChangeWatchedFiles = didChangeWatchedFiles
    self.symbol = symbol
    self.executeCommand = executeCommand
    self.workspaceFolders = workspaceFolders
    self.configuration = configuration
    self.semanticTokens = semanticTokens
    self.codeLens = codeLens
    self.inlayHint = inlayHint
    self.diagnostics = diagnostics
    self.foldingRange = foldingRange
    self.fileOperations = fileOperations
  }
}

extension WorkspaceClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    applyEdit = container.lenient(forKey: .applyEdit)
    workspaceEdit = container.lenient(forKey: .workspaceEdit)
    didChangeConfiguration = container.lenient(forKey: .didChangeConfiguration)
    didChangeWatchedFiles = container.lenient(forKey: .didChangeWatchedFiles)
    symbol = container.lenient(forKey: .symbol)
    executeCommand = container.lenient(forKey: .executeCommand)
    workspaceFolders = container.lenient(forKey: .workspaceFolders)
    configuration = container.lenient(forKey: .configuration)
    semanticTokens = container.lenient(forKey: .semanticTokens)
    codeLens = container.lenient(forKey: .codeLens)
    inlayHint = container.lenient(forKey: .inlayHint)
    diagnostics = container.lenient(forKey: .diagnostics)
    foldingRange = container.lenient(forKey: .foldingRange)
    fileOperations = container.lenient(forKey: .fileOperations)
  }
}
