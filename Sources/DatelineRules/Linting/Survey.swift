import DatelineArchive
import DatelineSyntax

/// What the first reading of an archive brings: facts, the findings of page rules, and what could not be read.
struct Survey: Sendable {
  var facts: [PageFacts] = []
  var findings: [Finding] = []
  var problems: [FileProblem] = []
  var filesChecked = 0
  /// Where the facts of each folder begin, which are in the order of their paths.
  private(set) var folders: [Int] = []
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

  /// Notes that the facts of another folder follow.
  mutating func beginFolder() {
    if folders.last != facts.count { folders.append(facts.count) }
  }

  /// What several surveys brought, in an order that doesn't depend on which of them met what.
  ///
  /// - Complexity: O(*n* + *f* log *f*), where *n* is the number of facts, and *f* that of folders.
  init(_ surveys: [Survey]) {
    var folders: [(first: ArchivePath, facts: ArraySlice<PageFacts>)] = []
    for survey in surveys {
      findings += survey.findings
      problems += survey.problems
      filesChecked += survey.filesChecked
      waiting.merge(survey.waiting) { own, _ in own }
      for (start, end) in zip([0] + survey.folders, survey.folders + [survey.facts.count]) where start < end {
        folders.append((survey.facts[start].path, survey.facts[start..<end]))
      }
    }
    folders.sort { $0.first < $1.first }
    facts.reserveCapacity(folders.reduce(0) { $0 + $1.facts.count })
    for folder in folders { facts += folder.facts }
    // A page can lie between two folders beside it.
    if !isSorted { facts.sort { $0.path < $1.path } }
  }

  private var isSorted: Bool {
    zip(facts, facts.dropFirst()).allSatisfy { $0.path < $1.path }
  }

  init() {}
}
