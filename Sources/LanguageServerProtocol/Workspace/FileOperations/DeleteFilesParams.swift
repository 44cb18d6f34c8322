/// Files that are removed.
public struct DeleteFilesParams: Codable, Hashable, Sendable {
  /// The files.
  public var files: [FileDelete]

  /// Creates a value from its members.
  public init(files: [FileDelete]) {
    self.files = files
  }
}
