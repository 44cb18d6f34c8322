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

  /// Finds what is wrong with all pages of the archive, by path; pages with nothing wrong are left out.
  ///
  /// - Parameters:
  ///   - jobs: how many threads to use.
  ///   - isCancelled: whether it is no longer wanted; it then ends early.
  ///   - take: gets the findings of some pages after the other.
  /// - Complexity: O(*n*), where *n* is the length of all pages, which are read anew.
  public func diagnostics(
    jobs: Int, isCancelled: @escaping @Sendable () -> Bool = { false }, _ take: ([FileDiagnostics]) -> Void
  ) {
    let snapshot = self
    let pages = archive.pages.compactMap(\.self).sorted { $0.path < $1.path }
    for start in stride(from: 0, to: pages.count, by: Self.partLength) where !isCancelled() {
      let part = pages[start..<min(start + Self.partLength, pages.count)]
      take(
        Parallel.map(count: part.count, jobs: jobs) { place -> FileDiagnostics? in
          let page = part[start + place]
          guard !isCancelled(), let findings = snapshot.diagnostics(of: page), !findings.isEmpty else {
            return nil
          }
          return FileDiagnostics(path: page.path, findings: findings)
        }.compactMap(\.self))
    }
  }

  /// How many pages are looked at before what was found is handed over.
  private static let partLength = 1024

  private func diagnostics(of page: PageFacts) -> [Finding]? {
    guard let bytes = try? read(page.path) else { return nil }
    let tree = SyntaxTree(parsing: bytes, as: page.path.documentKind, dialects: linter.dialects)
    return linter.lint(tree, facts: page, in: archive)
  }
}
