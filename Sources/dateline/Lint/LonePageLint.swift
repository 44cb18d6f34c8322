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
      do throws(FileProblem) {
        let bytes = try LonePage.read(page, limit: sizeLimit)
        result.filesChecked += 1
        let path = ArchivePath(bytes: page.bytes)
        if let fixer, isPage(bytes, at: path) {
          try fix(bytes, of: page, baseline, fixer, &result)
        } else {
          result.findings += linter.lint(bytes, at: path)
        }
      } catch {
        result.problems.append(error)
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
  ) throws(FileProblem) {
    let path = ArchivePath(bytes: page.bytes)
    let (fixed, counts, left) = linter.fix(
      bytes, at: path, allowsUnsafe: fixer.allowsUnsafe, choosing: { baseline.unknown(among: $0) })
    do {
      // The writer knows paths below a folder only.
      let start = page.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      let folder = start == 0 ? [UInt8(ascii: ".")] : Array(page.bytes[..<start])
      if fixer.command.fixes.diff {
        let change = FixOutcome.Page(path: path, original: bytes, fixed: fixed, counts: counts)
        try fixer.show([change], left: baseline.unknown(among: left), &result)
        result.findings += linter.lint(bytes, at: path)
        return
      }
      let name = ArchivePath(bytes: Array(page.bytes[start...]))
      let change = FixOutcome.Page(path: name, original: bytes, fixed: fixed, counts: counts)
      let failures = try fixer.write([change], with: FileWriter(folder: folder))
      result.failures += failures.map { ReportFailure(file: path, reason: $0.reason) }
      if failures.isEmpty {
        result.findings += left
        return
      }
    } catch {
      Output.complain("error: '\(page.text)' is not written: \(error)")
      result.failures.append(ReportFailure(file: path, reason: "is not written: \(error)"))
    }
    result.findings += linter.lint(bytes, at: path)
  }
}
