import DatelineArchive
import DatelineRelated
public import DatelineRules
import DatelineSyntax

extension PageSnapshot {
  /// What can be done at a range of bytes, and with the page.
  ///
  /// - Parameters:
  ///   - range: the selection, or where the cursor is. What it touches counts.
  ///   - kinds: the kinds of actions that are wanted.
  ///   - findings: what is wrong with the page, if that is known; by default it is found out.
  /// - Complexity: that of ``diagnostics()`` and of one answer of suggestions.
  public func codeActions(
    in range: Range<Int>, kinds: Set<CodeAction.Kind> = Set(CodeAction.Kind.allCases),
    findings: [Finding]? = nil
  ) -> [CodeAction] {
    guard !kinds.isEmpty, !linter.policy.isExcluded(document.path) else { return [] }
    let place = ActionPlace(range: range, kinds: kinds, findings: findings ?? diagnostics())
    guard tree.mergeConflict == nil else {
      return explanations(at: place).filter { kinds.contains($0.kind) }
    }
    let actions =
      fixes(at: place) + pageCreations(at: place) + indexActions(at: place) + fileRenaming(at: place)
      + relatedActions(at: place) + sorting(at: place) + refreshing(at: place) + pageFixes(at: place)
      + suppressions(at: place) + explanations(at: place)
    return actions.filter { kinds.contains($0.kind) }
  }

  /// The change that a chosen action stands for. It does nothing where nothing is to be done any longer.
  ///
  /// - Parameters:
  ///   - request: from one of the ``codeActions(in:kinds:findings:)`` of this page.
  ///   - timestamp: the local time, as `2018-02-06 13:49:28`, for pages that list their versions.
  /// - Throws: why nothing is to be done.
  public func change(
    for request: CodeAction.Request, timestamp: String
  ) throws(ChangeRefusal) -> WorkspaceChange {
    guard tree.mergeConflict == nil else { throw .mergeConflict }
    switch request {
    case .fix(let rule, let range): return try fixing(rule, range)
    case .fixAll(let rule): return fixingAll { rule == nil || $0.diagnostic.rule == rule }
    case .refreshTexts: return fixingAll { $0.isOfCopy }
    case .refreshCopies: return try refreshingCopies()
    case .listRelated(let path): return try listing { $0.page.path == ArchivePath(path) }
    case .listAllRelated: return try listing { _ in true }
    case .sortContext(let offset): return try sortingContext(at: offset)
    case .sortRelated: return sortingItems()
    case .sortAll: return sortingAll()
    case .renameFile: return try renamingFile(timestamp: timestamp)
    case .enterInIndex: return try enteringInIndex()
    case .alignIndex: return try aligningIndex()
    case .createPage(let offset): return try creatingPage(forLinkAt: offset)
    case .suppressOnLine(let rule, let range): return try suppressing(rule, range)
    case .suppressOnPage(let rule): return try suppressing(rule, nil)
    }
  }
}
