import DatelineArchive
import DatelineRelated
import DatelineSyntax
import Foundation

// How fast an archive is learned from, and how fast suggestions come once that is done: for each of its pages, on one thread.

guard CommandLine.arguments.count == 2 else {
  print("usage: related-benchmark ARCHIVE")
  exit(2)
}
let files = try ArchiveFiles(ArchiveLocation(root: Array(CommandLine.arguments[1].utf8)))
let walk = FolderWalker.walk(files, jobs: 2, state: [PageFacts]()) { facts, folder in
  for place in folder.files.indices {
    let path = folder.path(at: place)
    guard !path.name.elementsEqual("README.md".utf8), let bytes = try? folder.read(place) else { continue }
    facts.append(
      PageFacts(of: SyntaxTree(parsing: bytes, as: path.documentKind), at: path, dialects: .builtIn))
  }
}
let facts = walk.states.flatMap(\.self).sorted { $0.path < $1.path }
let archive = ArchiveIndex(facts, dialects: .builtIn, isWhole: true)

func milliseconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
}

func rounded(_ value: Double) -> String { String(format: "%.2f", value) }

let learning = (0..<7).map { _ in
  milliseconds(ContinuousClock().measure { _ = RelatedIndex(archive, jobs: 2) })
}.sorted()
print(
  "Learning on 2 threads: median \(rounded(learning[3])) ms (\(rounded(learning[0])) to \(rounded(learning[6])))"
)

let index = RelatedIndex(archive, jobs: 2)
for ranking in Ranking.allCases {
  var suggester = Suggester(index)
  var suggestionCount = 0
  let times = facts.filter { $0.document == .eventPage }.map { page in
    milliseconds(
      ContinuousClock().measure {
        suggestionCount +=
          suggester.answer(to: RelatedQuery(page), limit: 10, ranking: ranking).suggestions.count
      })
  }.sorted()
  guard let slowest = times.last else {
    print("related-benchmark: no event pages in \(CommandLine.arguments[1])")
    exit(2)
  }
  print(
    "\(ranking): \(times.count) pages, \(suggestionCount) suggestions; median \(rounded(times[times.count / 2])) ms, "
      + "99th percentile \(rounded(times[times.count * 99 / 100])) ms, slowest \(rounded(slowest)) ms")
}
