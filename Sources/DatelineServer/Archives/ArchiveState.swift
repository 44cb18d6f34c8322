import DatelineArchive
import DatelineConfiguration
import DatelineEditing
import DatelineRules

/// What the server knows of an archive.
struct ArchiveState: Sendable {
  /// The archive as it is now, with open documents; `nil` until it was read once.
  var snapshot: ArchiveSnapshot?
  /// What the snapshot reads files from.
  var files: ArchiveFiles?
  /// Why it could not be read; `nil` once it was.
  var failure: ArchiveError?
  /// What is configured for it.
  var configuration = Configuration(knownRules: RuleRegistry.metadata)
  /// What is wrong with its configuration, in English.
  var configurationProblems: [String] = []
  /// The root as the client spells it, which may lead through links.
  var clientRoot: [UInt8]
  /// All spellings of the root that the client has used, and that without links.
  var roots: Set<[UInt8]>
  /// The number of the work that brings it up to date; `nil` if none is under way.
  var work: Int?
  /// Where the client shows that it is being read.
  var progress: Progress?
  /// The files that have changed since that work began.
  var changed: Set<ArchivePath> = []
  /// Whether it has to be read anew once that work has ended.
  var isOutdated = false
  /// Counts the moments at which anything in it changed.
  var generation = 0
  /// What tells whether files have changed; `nil` if the client tells.
  var stamps: ArchiveStamps?
  /// When to look for changed files again; `nil` while that is being done.
  var nextLook: ContinuousClock.Instant?

  init(clientRoot: [UInt8], root: [UInt8]) {
    self.clientRoot = clientRoot
    roots = [clientRoot, root]
  }

  var isBusy: Bool { work != nil }

  /// Which rules run where.
  var linter: Linter { snapshot?.linter ?? Linter(configuration) }
}
