/// What a server does with folders and files.
public struct WorkspaceOptions: Codable, Hashable, Sendable {
  /// What it does with folders.
  public var workspaceFolders: WorkspaceFoldersServerCapabilities?
  /// Which changes to files it wants to know of.
  public var fileOperations: FileOperationOptions?

  /// Creates a value from its members.
  public init(
    workspaceFolders: WorkspaceFoldersServerCapabilities? = nil, fileOperations: FileOperationOptions? = nil
  ) {
    self.workspaceFolders = workspaceFolders
    self.fileOperations = fileOperations
  }
}
