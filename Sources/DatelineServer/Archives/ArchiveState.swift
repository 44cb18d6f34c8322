import DatelineArchive
import DatelineConfiguration
import DatelineEditing
import DatelineRules

/// What the server knows of an archive.
struct ArchiveState: Sendable {
  /// The archive as it is now, with open documents; `nil` until it was read once.
  var snapshot: ArchiveSnapshot?
  /// What is configured for it.
  var configuration = Configuration(knownRules: RuleRegistry.metadata)
  /// What is wrong with its configuration, in English.
  var configurationProblems: [String] = []
  /// The root as the client spells it, which may lead through links.
  var clientRoot: [UInt8]
  /// Whether it is being read.
  var isBusy = false
  /// The files that have changed since the reading began.
  var changed: Set<ArchivePath> = []
  /// Whether it has to be read anew once the reading has ended.
  var isOutdated = false
  /// Counts the moments at which anything in it changed.
  var generation = 0

  /// Which rules run where.
  var linter: Linter { snapshot?.linter ?? Linter(configuration) }
}
