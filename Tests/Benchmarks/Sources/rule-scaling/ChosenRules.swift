import DatelineArchive
import DatelineRules

/// The policy under which only some rules run.
struct ChosenRules: RulePolicy {
  private let settings: RuleSettings

  /// - Parameter isChosen: whether a rule runs, by its place in the registry.
  init(_ isChosen: (Int) -> Bool) {
    settings = RuleSettings(
      severities: RuleRegistry.metadata.indices.map {
        isChosen($0) ? RuleRegistry.metadata[$0].severity : nil
      })
  }

  func isExcluded(_ path: ArchivePath) -> Bool { false }
  func settings(at path: ArchivePath) -> RuleSettings { settings }
}
