public import DatelineArchive
public import DatelineRules
import DatelineSyntax

extension ArchiveSnapshot {
  /// What is wrong with one file of the archive.
  public struct FileDiagnostics: Sendable {
    /// The file.
    public let path: ArchivePath
    /// What is wrong with it, in the order of places.
    public let findings: [Finding]
  }

  /// What is wrong with all pages of the archive, by path; pages with nothing wrong are left out.
  ///
  /// - Parameters:
  ///   - jobs: how many threads to use.
  ///   - isCancelled: whether the answer is no longer wanted. It is then incomplete.
  /// - Complexity: O(*n*), where *n* is the length of all pages, which are read anew.
  public func diagnostics(
    jobs: Int, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [FileDiagnostics] {
    let snapshot = self
    let pages = archive.pages.compactMap(\.self).sorted { $0.path < $1.path }
    return Parallel.map(count: pages.count, jobs: jobs) { place -> FileDiagnostics? in
      guard !isCancelled(), let findings = snapshot.diagnostics(of: pages[place]), !findings.isEmpty
      else { return nil }
      return FileDiagnostics(path: pages[place].path, findings: findings)
    }.compactMap(\.self)
  }

  private func diagnostics(of page: PageFacts) -> [Finding]? {
    guard let bytes = try? read(page.path) else { return nil }
    let tree = SyntaxTree(parsing: bytes, as: page.path.documentKind, dialects: linter.dialects)
    return linter.lint(tree, facts: page, in: archive)
  }
}
