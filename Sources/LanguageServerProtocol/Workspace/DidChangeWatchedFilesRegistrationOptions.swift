/// Which files to watch.
public struct DidChangeWatchedFilesRegistrationOptions: Codable, Hashable, Sendable {
  /// The files.
  public var watchers: [FileSystemWatcher]

  /// Creates a value from its members.
  public init(watchers: [FileSystemWatcher]) {
    self.watchers = watchers
  }
}
