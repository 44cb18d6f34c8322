import DatelineArchive
import DatelineSyntax

/// What the first reading of an archive brings: facts, the findings of page rules, and what could not be read.
struct Survey: Sendable {
  var facts: [PageFacts] = []
  var findings: [Finding] = []
  var problems: [FileProblem] = []
  var filesChecked = 0
  /// Where the facts of each folder are.
  private var folders: [FolderFacts] = []
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

  /// Notes that the facts behind those of the last folder are all of another one, in the order of their paths. Facts of
  /// which that isn't said may be in any order.
  mutating func endFolder() {
    if let folder = FolderFacts(facts, at: endOfFolders..<facts.count) { folders.append(folder) }
  }

  private var endOfFolders: Int { folders.last?.places.upperBound ?? 0 }

  /// What several surveys brought, in an order that doesn't depend on which of them met what.
  ///
  /// - Complexity: O(*n* + *f* log *f*), where *n* is the number of facts, and *f* that of folders.
  init(_ surveys: [Survey]) {
    var surveys = surveys
    for place in surveys.indices { surveys[place].separateRest() }
    for survey in surveys {
      findings += survey.findings
      problems += survey.problems
      filesChecked += survey.filesChecked
      waiting.merge(survey.waiting) { own, _ in own }
    }
    let order = surveys.indices.flatMap { survey in
      surveys[survey].folders.indices.map { folder in
        (survey: survey, folder: folder, key: surveys[survey].folders[folder].key)
      }
    }.sorted { left, right in
      left.key != right.key
        ? left.key < right.key
        : surveys[left.survey].folders[left.folder].first < surveys[right.survey].folders[right.folder].first
    }
    facts.reserveCapacity(surveys.reduce(0) { $0 + $1.facts.count })
    var isSorted = true
    var last: ArchivePath?
    for (survey, place, _) in order {
      let folder = surveys[survey].folders[place]
      facts += surveys[survey].facts[folder.places]
      isSorted = isSorted && (last.map { $0 < folder.first } ?? true)
      last = folder.last
    }
    // A page can lie between two folders beside it.
    if !isSorted { facts.sort { $0.path < $1.path } }
  }

  init() {}

  private mutating func separateRest() {
    folders += (endOfFolders..<facts.count).compactMap { FolderFacts(facts, at: $0..<$0 + 1) }
  }

  /// Where the facts of a folder are. Its first path and its last are at hand, so that folders are put in order without
  /// looking at facts.
  private struct FolderFacts: Sendable {
    let places: Range<Int>
    let first: ArchivePath
    let last: ArchivePath
    /// The first bytes of the first path, which has year, month and day in them.
    let key: UInt128

    init?(_ facts: [PageFacts], at places: Range<Int>) {
      guard let first = facts[places].first, let last = facts[places].last else { return nil }
      self.places = places
      self.first = first.path
      self.last = last.path
      let bytes = first.path.bytes
      key = (0..<16).reduce(0) { $0 << 8 | ($1 < bytes.count ? UInt128(bytes[$1]) : 0) }
    }
  }
}
