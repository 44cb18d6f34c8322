public import DatelineArchive

/// Which rules run on which pages, and how severely.
public protocol RulePolicy: Sendable {
  /// Whether nothing is said of a page.
  func isExcluded(_ path: ArchivePath) -> Bool
  /// The severity of each rule for a page, in the order of ``RuleRegistry/all``.
  func settings(at path: ArchivePath) -> RuleSettings
}

/// The policy without a configuration: every rule runs at its own severity.
public struct DefaultPolicy: RulePolicy {
  private let settings: RuleSettings

  /// Creates the policy.
  public init() {
    settings = RuleSettings(severities: RuleRegistry.all.map { $0.metadata.severity })
  }

  public func isExcluded(_ path: ArchivePath) -> Bool { false }
  public func settings(at path: ArchivePath) -> RuleSettings { settings }
}
