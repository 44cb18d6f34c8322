// Counts the events of an archive by month, and how often its sources name each host: WalkArchive [ARCHIVE]
import DatelineArchive
import DatelineSyntax

struct Counts {
  var events: [String: Int] = [:]
  var hosts: [PageFacts.Text: Int] = [:]
  var problems: [FileProblem] = []

  mutating func add(_ page: PageFacts) {
    if let date = page.date { events[String(date.isoDescription.prefix(7)), default: 0] += 1 }
    for source in page.sources { hosts[source.host, default: 0] += 1 }
  }
}

let root = CommandLine.arguments.dropFirst().first ?? "."
let files = try ArchiveFiles(ArchiveLocation(root: Array(root.utf8)))

// Each thread counts by itself.
let walk = FolderWalker.walk(files, jobs: Jobs.available(), state: Counts()) { (counts, folder) in
  for index in folder.files.indices where folder.path(at: index).documentKind == .eventPage {
    do throws(FileProblem) {
      let tree = SyntaxTree(parsing: try folder.read(index), as: .eventPage)
      counts.add(PageFacts(of: tree, at: folder.path(at: index), dialects: .builtIn))
    } catch {
      counts.problems.append(error)
    }
  }
}

var counts = Counts()
for state in walk.states {
  counts.events.merge(state.events, uniquingKeysWith: +)
  counts.hosts.merge(state.hosts, uniquingKeysWith: +)
}
for (month, count) in counts.events.sorted(by: { $0.key < $1.key }) { print("\(month): \(count) events") }
for (host, count) in counts.hosts.map({ (String(decoding: $0.bytes, as: UTF8.self), $1) }).sorted(by: <) {
  print("\(host): \(count)")
}
for problem in walk.problems + walk.states.flatMap(\.problems) { print("not read: \(problem)") }
