import DatelineArchive
import DatelineSyntax

/// How often a rule found something, and in which years.
public struct RuleCount: Hashable, Sendable {
  /// The rule's id.
  public let rule: String
  /// The highest severity among its findings: paths may be configured differently.
  public private(set) var severity: Severity
  /// How many findings there are.
  public private(set) var count = 0
  /// How many of them a safe fix ends.
  public private(set) var safelyFixable = 0
  /// How many of them only an unsafe fix ends.
  public private(set) var unsafelyFixable = 0
  /// How many of them are in the files of each year, by the day that the path names.
  public private(set) var countsByYear: [Int: Int] = [:]

  private init(_ diagnostic: Diagnostic) {
    rule = diagnostic.rule
    severity = diagnostic.severity
  }

  /// Counts findings: the rules that found something, those with most findings first, then by id.
  ///
  /// - Complexity: O(*n*), where *n* is the number of findings; those of one file should stand together.
  public static func counts(of findings: [Finding]) -> [RuleCount] {
    var counts: [String: RuleCount] = [:]
    var file: (path: ArchivePath, year: Int?)?
    for finding in findings {
      if file?.path != finding.file { file = (finding.file, year(of: finding.file)) }
      let rule = finding.diagnostic.rule
      counts[rule, default: RuleCount(finding.diagnostic)].add(finding.diagnostic, year: file?.year)
    }
    return counts.values.sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
  }

  private static func year(of file: ArchivePath) -> Int? {
    (try? PagePath(archivePath: file.bytes.span))?.date.year
  }

  private mutating func add(_ diagnostic: Diagnostic, year: Int?) {
    severity = max(severity, diagnostic.severity)
    count += 1
    switch diagnostic.fix?.safety {
    case .safe: safelyFixable += 1
    case .unsafe: unsafelyFixable += 1
    case nil: break
    }
    if let year { countsByYear[year, default: 0] += 1 }
  }
}
