/// What came of undoing the work of runs that were interrupted.
public struct RecoveredFiles: Hashable, Sendable {
  /// The files that are again as they were before, by path.
  public var restored: [ArchivePath] = []

  /// The files that someone has changed since. They are left as they are, and nothing more will be done about them.
  public var leftAlone: [ArchivePath] = []

  /// Whether there was nothing to do.
  public var isEmpty: Bool { restored.isEmpty && leftAlone.isEmpty }

  /// Creates a result; by default, that there was nothing to do.
  public init() {}
}
