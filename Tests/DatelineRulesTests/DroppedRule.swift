import DatelineArchive
import DatelineRules
import Foundation

/// The rule that `.ci/rule-mutations` leaves out, to see whether a test misses it.
enum DroppedRule {
  /// A linter with all rules but the one that `DATELINE_DROPPED_RULE` names.
  static let linter: Linter = {
    guard let id = ProcessInfo.processInfo.environment["DATELINE_DROPPED_RULE"] else { return Linter() }
    return Linter(policy: Policy(without: id))
  }()

  private struct Policy: RulePolicy {
    private let settings: RuleSettings

    init(without id: String) {
      settings = RuleSettings(
        severities: RuleRegistry.metadata.map { $0.id == id ? nil : $0.severity })
    }

    func isExcluded(_ path: ArchivePath) -> Bool { false }
    func settings(at path: ArchivePath) -> RuleSettings { settings }
  }
}
