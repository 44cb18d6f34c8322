import DatelineArchive
import DatelineRelated
import DatelineReport
import DatelineRules
import DatelineSyntax
import DatelineTestSupport

/// An archive in memory with all that a report is made of.
struct ReportArchive {
  private var files: [ArchivePath: [UInt8]] = [:]

  init() {}

  init(fixture name: String) throws {
    files = try ArchiveFixture.files(of: name)
  }

  /// Adds an event page.
  ///
  /// - Parameters:
  ///   - path: day and slug, such as `2015/11/20/harbour`.
  ///   - sources: publishers and their addresses.
  ///   - related: for each item the page that it links to, the headline that it shows, and its context.
  mutating func add(
    _ path: String, _ headline: String, topic: String? = nil, sources: [(String, String)] = [],
    related: [(path: String, headline: String, context: String)] = []
  ) {
    let day = path.split(separator: "/").dropLast().joined(separator: "/")
    var text = "### [\(day.split(separator: "/").joined(separator: "-"))](/news/\(day)/index.md)\n\n"
    if let topic { text += "##### \(topic)\n" }
    text += "# \(headline)\n\n\n\n"
    if !sources.isEmpty { text += "\n### Source:\n\n" }
    for (number, source) in sources.enumerated() { text += "\(number + 1). [\(source.0)](\(source.1))\n" }
    if !related.isEmpty { text += "\n### Related:\n\n" }
    for (number, item) in related.enumerated() {
      text += "\(number + 1). [\(item.headline)](/news/\(item.path).md) _Context: \(item.context)_\n"
    }
    files[ArchivePath("news/\(path).md")] = Array(text.utf8)
  }

  /// Adds a day's index.
  mutating func addIndex(_ day: String, _ entries: [(slug: String, headline: String)]) {
    var text = "## [\(day.split(separator: "/").joined(separator: "-"))](/news/\(day)/index.md)\n\n"
    for entry in entries { text += "### [\(entry.headline)](/news/\(day)/\(entry.slug).md)\n\n" }
    files[ArchivePath("news/\(day)/index.md")] = Array(text.utf8)
  }

  var index: ArchiveIndex {
    ArchiveIndex(
      files.sorted { $0.key < $1.key }.map { path, bytes in
        PageFacts(of: SyntaxTree(parsing: bytes, as: path.documentKind), at: path, dialects: .builtIn)
      }, dialects: .builtIn, isWhole: true)
  }

  var findings: [Finding] { Linter().lint(files.map { (path: $0.key, bytes: $0.value) }) }

  func statistics(limit: Int = 20) -> ArchiveStatistics {
    let index = index
    return ArchiveStatistics(
      index, names: EntityTable(index), graph: EventGraph(index), findings: findings, limit: limit)
  }

  func report(_ subject: String? = nil, archive: String = "") -> String {
    let index = index
    let table = EntityTable(index)
    let report = ArchiveReport(
      statistics(), graph: EventGraph(index),
      subject: subject.map { .init(name: Array($0.utf8), timeline: table.timeline(of: Array($0.utf8))) },
      archive: Array(archive.utf8))
    return String(decoding: report.html(), as: UTF8.self)
  }

  /// Three days of a port.
  static var port: ReportArchive {
    var archive = ReportArchive()
    archive.add(
      "2015/01/1/a", "The port opens", topic: "Port",
      sources: [("Post", "https://www.post.example/1"), ("Post", "http://post.example/2")],
      related: [
        ("2015/02/1/b", "The mayor stays", "Mayor, port"), ("2017/03/1/c", "The port closes", "port"),
      ])
    archive.add(
      "2015/02/1/b", "The mayor leaves", sources: [("Herald", "https://herald.example/x")],
      related: [("2015/01/1/a", "The port opens", "Mayor")])
    archive.add("2017/03/1/c", "The port closes", topic: "Port", related: [("2017/03/1/c", "x", "port")])
    archive.add("2017/03/1/d", "Rain", sources: [("Post", "https://post.example/3"), ("No host", "x")])
    archive.addIndex("2015/01/1", [("a", "The port opens")])
    archive.addIndex("2017/03/1", [("c", "The port shuts")])
    return archive
  }

  /// An archive of so many pages that link to each other by chance; some links lead nowhere, some to the page itself.
  static func random(pages: Int, seed: UInt64) -> ReportArchive {
    var generator = SeededGenerator(seed: seed)
    let paths = (0..<pages).map { page in
      "\(Int.random(in: 1999...2003, using: &generator))/0\(Int.random(in: 1...9, using: &generator))/"
        + "\(Int.random(in: 1...28, using: &generator))/p\(page)"
    }
    var archive = ReportArchive()
    for path in paths {
      let related = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        (
          path: Int.random(in: 0...9, using: &generator) == 0
            ? "1999/01/1/gone" : paths[Int.random(in: 0..<pages, using: &generator)],
          headline: "x", context: "N\(Int.random(in: 0...5, using: &generator))"
        )
      }
      let sources = (0..<Int.random(in: 0...3, using: &generator)).map { number in
        ("P", "https://h\(Int.random(in: 0...3, using: &generator)).example/\(number)")
      }
      archive.add(
        path, "Page \(path)", topic: "T\(Int.random(in: 0...4, using: &generator))", sources: sources,
        related: related)
    }
    return archive
  }
}
