import ArgumentParser
import DatelineRules

/// The formats of `--format`.
enum ReportFormat: String, CaseIterable, Sendable {
  case text
  case json
  case jsonLines = "json-lines"
  case sarif
  case github
  case gitlab
  case junit

  /// The report that writes this format.
  var report: any Report.Type {
    switch self {
    case .text: TextReport.self
    case .json: JSONReport.self
    case .jsonLines: JSONLinesReport.self
    case .sarif: SARIFReport.self
    case .github: GitHubReport.self
    case .gitlab: GitLabReport.self
    case .junit: JUnitReport.self
    }
  }

  /// The whole output for `findings`, which come sorted.
  func render(_ findings: [Finding], in context: ReportContext) -> [UInt8] {
    report.render(findings, in: context)
  }
}

extension ReportFormat: ExpressibleByArgument {}

extension ReportFormat: AliasedChoice {
  static let aliases = ["jsonl": ReportFormat.jsonLines]
}
