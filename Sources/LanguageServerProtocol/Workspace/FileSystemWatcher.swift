/// Files to watch.
public struct FileSystemWatcher: Codable, Hashable, Sendable {
  /// Which files.
  public var globPattern: OneOf<String, RelativePattern>
  /// For what; everything if it is absent.
  public var kind: WatchKind?

  /// Creates a value from its members.
  public init(globPattern: OneOf<String, RelativePattern>, kind: WatchKind? = nil) {
    self.globPattern = globPattern
    self.kind = kind
  }
}
