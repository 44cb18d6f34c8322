public import DatelineArchive

extension [Finding] {
  /// Takes out hints that say on a page what a finding of its day index says too.
  ///
  /// - Parameter isIndexLinted: whether the rule `missing-entry` looks at an index, so that its finding is wanted.
  /// - Complexity: O(*n*) in the number of findings.
  public mutating func removeEchoes(whereIndexIsLinted isIndexLinted: (ArchivePath) -> Bool) {
    removeAll { finding in
      guard finding.diagnostic.rule == UnlistedPage.metadata.id, let index = finding.diagnostic.related.first
      else { return false }
      return isIndexLinted(index.file)
    }
  }
}
