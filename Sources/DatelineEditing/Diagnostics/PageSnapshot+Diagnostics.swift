import DatelineArchive
public import DatelineRules

extension PageSnapshot {
  /// What is wrong with the page: what `dateline lint` reports of it.
  ///
  /// Without an archive, only the rules that see nothing but their page run. A `README.md` that holds the same bytes as the
  /// `index.md` beside it has no findings of its own, and a file of the archive's repository that is no page has none at all.
  public func diagnostics() -> [Finding] {
    guard let archive else { return linter.lint(document.tree, facts: document.facts, in: nil) }
    guard document.path.isInArchive, let facts = archive.archive[document.path] else { return [] }
    return linter.lint(document.tree, facts: facts, in: archive.archive)
  }
}
