/// Files that are new.
public struct CreateFilesParams: Codable, Hashable, Sendable {
  /// The files.
  public var files: [FileCreate]

  /// Creates a value from its members.
  public init(files: [FileCreate]) {
    self.files = files
  }
}
