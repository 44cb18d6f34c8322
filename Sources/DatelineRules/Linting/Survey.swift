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

  /// Adds what another survey brought.
  mutating func add(_ other: Survey) {
    facts += other.facts
    findings += other.findings
    problems += other.problems
    filesChecked += other.filesChecked
    waiting.merge(other.waiting) { own, _ in own }
  }

  /// Brings the facts into an order that doesn't depend on which thread read what.
  ///
  /// - Complexity: O(*n* log *r*), where *n* is the number of facts, and *r* that of ascending runs of them.
  mutating func sort() { facts.sort { $0.path < $1.path } }
}
