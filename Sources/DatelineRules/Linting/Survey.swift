import DatelineArchive

/// What the first reading of an archive brings: facts, the findings of page rules, and what could not be read.
struct Survey: Sendable {
  var facts: [PageFacts] = []
  var findings: [Finding] = []
  var problems: [FileProblem] = []
  var filesChecked = 0

  mutating func merge(_ other: Survey) {
    facts += other.facts
    findings += other.findings
    problems += other.problems
    filesChecked += other.filesChecked
  }

  /// Brings the facts into an order that doesn't depend on which thread read what.
  mutating func sort() {
    facts.sort { $0.path < $1.path }
  }
}
