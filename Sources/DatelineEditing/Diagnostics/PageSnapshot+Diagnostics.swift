import DatelineArchive
public import DatelineRules

extension PageSnapshot {
  /// What is wrong with the page: what `dateline lint` reports of it.
  ///
  /// Without an archive, only the rules that see nothing but their page run. So they do where the page isn't a file of the
  /// archive: it isn't saved yet, or lies elsewhere. There a text has findings only if it begins as pages do. A `README.md`
  /// that holds the same bytes as the `index.md` beside it has none of its own.
  public func diagnostics() -> [Finding] {
    guard document.path.isInArchive else {
      return tree.beginsWithDayLink ? linter.lint(tree, facts: document.facts, in: nil) : []
    }
    guard let archive else { return linter.lint(tree, facts: document.facts, in: nil) }
    guard let facts = archive.archive[document.path] else { return [] }
    return linter.lint(tree, facts: facts, in: archive.archive)
  }
}
