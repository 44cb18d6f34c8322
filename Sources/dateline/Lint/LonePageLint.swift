import DatelineArchive
import DatelineRules
import DatelineSyntax

/// Checks pages outside any archive: by themselves, their paths as given.
struct LonePageLint {
  let linter: Linter
  let sizeLimit: Int
  /// Writes fixed pages; `nil` where nothing is to be fixed.
  var fixer: FixWriter?

  init(linter: Linter, sizeLimit: Int) {
    self.linter = linter
    self.sizeLimit = sizeLimit
  }

  func run(_ pages: [PathArgument], _ baseline: Baseline?) throws(CommandFailure) -> LintResult {
    var result = LintResult()
    for page in Set(pages).sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      let bytes: [UInt8]
      do throws(FileProblem) {
        bytes = try LonePage.read(page, limit: sizeLimit)
      } catch {
        result.problems.append(error)
        continue
      }
      let path = ArchivePath(bytes: page.bytes)
      let isPage = isPage(bytes, at: path)
      guard isPage || fixer == nil else {
        result.problems.append(FileProblem(path: path, kind: .notPage))
        continue
      }
      result.filesChecked += 1
      if let fixer {
        try fix(bytes, of: page, baseline, fixer, &result)
      } else {
        // What would not be fixed isn't called fixable.
        result.findings += linter.lint(bytes, at: path).map { isPage ? $0 : $0.withoutFix }
      }
    }
    return result
  }

  /// Whether a text may be changed: it begins as a page does.
  private func isPage(_ bytes: [UInt8], at path: ArchivePath) -> Bool {
    SyntaxTree(parsing: bytes, as: path.documentKind, dialects: linter.dialects).beginsWithDayLink
  }

  private func fix(
    _ bytes: [UInt8], of page: PathArgument, _ baseline: Baseline?, _ fixer: FixWriter,
    _ result: inout LintResult
  ) throws(CommandFailure) {
    let path = ArchivePath(bytes: page.bytes)
    let (fixed, counts, left) = linter.fix(
      bytes, at: path, allowsUnsafe: fixer.allowsUnsafe, choosing: { baseline.unknown(among: $0) })
    let change = FixOutcome.Page(path: path, original: bytes, fixed: fixed, counts: counts)
    if fixer.command.fixes.diff {
      try fixer.show([change], left: baseline.unknown(among: left), &result)
      result.findings += linter.lint(bytes, at: path)
      return
    }
    let failures = fixer.write([change], in: nil)
    try Interruption.check()
    result.findings += failures.isEmpty ? left : linter.lint(bytes, at: path)
    result.failures += failures
  }
}

extension Finding {
  /// The same finding, to be mended by hand.
  fileprivate var withoutFix: Finding {
    var finding = self
    finding.diagnostic.fix = nil
    finding.placedEdits = []
    return finding
  }
}
