public import DatelineArchive

/// Preferences for some paths, on top of those of the file as a whole.
public struct ConfigurationOverride: Hashable, Sendable {
  /// The paths to which the preferences apply.
  public var paths: [Glob]
  /// What is different there.
  public var preferences: RulePreferences

  /// Creates an override.
  public init(paths: [Glob], preferences: RulePreferences) {
    self.paths = paths
    self.preferences = preferences
  }

  /// Whether the override applies to a path.
  public func applies(to path: ArchivePath) -> Bool {
    paths.contains { $0.matches(path) }
  }
}
