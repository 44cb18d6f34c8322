import DatelineArchive
import DatelineConfiguration
import DatelineRules

extension [Finding] {
  /// Takes out hints that say on a page what a finding of its day index says too, where the configuration has the linter
  /// look at the index for it.
  ///
  /// - Parameter isLinted: whether the run looks at a file.
  mutating func removeEchoes(
    under configuration: Configuration, amongLinted isLinted: (ArchivePath) -> Bool = { _ in true }
  ) {
    removeEchoes { index in
      isLinted(index) && !configuration.isExcluded(index)
        && configuration.severity(of: "missing-entry", at: index) != nil
    }
  }
}
