import DatelineArchive
import DatelineSyntax

/// What the first reading of an archive brings: facts, the findings of page rules, and what could not be read.
struct Survey: Sendable {
  var facts: [PageFacts] = []
  var findings: [Finding] = []
  var problems: [FileProblem] = []
  var filesChecked = 0
  /// The trees of some pages whose rules have to wait for the second reading, which then needn't read them.
  private(set) var waiting: [ArchivePath: SyntaxTree] = [:]
  private var waitingSize = 0

  /// The most bytes of pages of which a thread keeps the trees: an archive may well have no page but such.
  private static let mostWaiting = 1 << 20

  /// Keeps the tree of a page that waits, if there is room.
  mutating func keep(_ tree: SyntaxTree, at path: ArchivePath) {
    guard waitingSize + tree.bytes.count <= Self.mostWaiting else { return }
    waitingSize += tree.bytes.count
    waiting[path] = tree
  }

  /// Adds another survey whose facts are sorted to this one, whose facts are too.
  mutating func merge(_ other: Survey) {
    facts = Self.merged(facts, other.facts)
    findings += other.findings
    problems += other.problems
    filesChecked += other.filesChecked
    waiting.merge(other.waiting) { own, _ in own }
  }

  private static func merged(_ left: [PageFacts], _ right: [PageFacts]) -> [PageFacts] {
    guard let first = right.first, let last = left.last else { return left.isEmpty ? right : left }
    if last.path < first.path { return left + right }
    var merged: [PageFacts] = []
    merged.reserveCapacity(left.count + right.count)
    var next = 0
    for page in left {
      while next < right.count, right[next].path < page.path {
        merged.append(right[next])
        next += 1
      }
      merged.append(page)
    }
    merged += right[next...]
    return merged
  }

  /// Brings the facts into an order that doesn't depend on which thread read what.
  func sorted() -> Survey {
    var survey = self
    survey.facts.sort { $0.path < $1.path }
    return survey
  }
}
