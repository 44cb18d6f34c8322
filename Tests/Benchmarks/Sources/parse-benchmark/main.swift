import DatelineSyntax
import Foundation

// How fast pages are parsed, on one thread, tree included: all pages of a folder, and one page of a million items.

/// The speeds of some passes in gigabytes a second, slowest first.
func speeds(of documents: [[UInt8]], passes: Int) -> [Double] {
  let size = documents.reduce(0) { $0 + $1.count }
  var speeds: [Double] = []
  var nodes = 0
  for _ in 0..<passes {
    let time = ContinuousClock().measure {
      for document in documents { nodes &+= SyntaxTree(parsing: document).nodeCount }
    }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    speeds.append(Double(size) / seconds / 1e9)
  }
  // Printed, so that no compiler can leave the work out.
  print("  \(size) bytes in \(documents.count) documents, \(nodes / passes) nodes")
  return speeds.sorted()
}

func report(_ speeds: [Double]) {
  func rounded(_ speed: Double) -> String { String(format: "%.2f", speed) }
  print(
    "  median \(rounded(speeds[speeds.count / 2])) GB/s (\(rounded(speeds[0])) to \(rounded(speeds[speeds.count - 1])))"
  )
}

guard CommandLine.arguments.count == 2 else {
  print("usage: parse-benchmark FOLDER")
  exit(2)
}
let root = URL(filePath: CommandLine.arguments[1])
let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
let pages = try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
  Array(try Data(contentsOf: root.appending(path: name)))
}
guard !pages.isEmpty else {
  print("parse-benchmark: no Markdown files in \(CommandLine.arguments[1])")
  exit(2)
}

print("Pages of the archive")
let archive = speeds(of: pages, passes: 15)
report(archive)

// Items as long as real ones: most of a related event's line is its headline, twice.
let headline =
  "The harbour of Port Lindall reopens after the storm, and the first ferries leave for Sarn Island at noon. "
let item =
  ". [\(headline)](/news/2015/11/20/the-harbour-of-port-lindall-reopens-after-the-storm-and-the-first-ferries-leave.md)"
  + " _Context: Lindall Harbour Authority, Port Lindall, Sarn Island_\n"
var large = Array(
  "### [2015-11-20](/news/2015/11/20/index.md)\n\n# A page of a million items\n\n\n\n\n### Related:\n\n".utf8)
for number in 1...1_000_000 { large += Array("\(number)\(item)".utf8) }
print("One page of a million items")
let items = speeds(of: [large], passes: 7)
report(items)
let ratio = items[items.count / 2] / archive[archive.count / 2]
print("  \(String(format: "%.2f", ratio)) times the speed of the archive's pages")
