import DatelineArchive
import DatelineConfiguration
import DatelineRules

/// Rules that exist for these tests only.
let testRules: [RuleMetadata] = [
  rule("missing-headline", .page, .error), rule("wrong-number", .lists, .error),
  rule("stale-related-text", .related, .warning), rule("unsorted-context", .related, .information),
  rule("wiki-markup", .text, .warning), rule("raw-html", .text, .warning),
]

private func rule(_ id: String, _ group: RuleMetadata.Group, _ severity: Severity) -> RuleMetadata {
  RuleMetadata(
    id: id, group: group, severity: severity, scope: .page, summary: "Finds \(id).", explanation: "",
    examples: [])
}

/// Reads a configuration that has to be right.
func configuration(_ text: String) throws -> Configuration {
  try Configuration.load(bytes: Array(text.utf8), knownRules: testRules)
}

/// The problems of a configuration, one a line, or nothing if it is right.
func problems(_ text: String) -> [String] {
  do throws(ConfigurationError) {
    _ = try Configuration.load(bytes: Array(text.utf8), fileName: "d.json", knownRules: testRules)
    return []
  } catch {
    return error.problems.map(\.description)
  }
}

/// The ids of the rules that run at a path.
func running(_ configuration: Configuration, at path: String = "news/2015/11/20/a.md") -> [String] {
  let settings = configuration.settings(at: ArchivePath(path))
  return testRules.indices.filter { settings.severity(ofRuleAt: $0) != nil }.map { testRules[$0].id }
}
