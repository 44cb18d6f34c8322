/// Files that move.
public struct RenameFilesParams: Codable, Hashable, Sendable {
  /// The files.
  public var files: [FileRename]

  /// Creates a value from its members.
  public init(files: [FileRename]) {
    self.files = files
  }
}
