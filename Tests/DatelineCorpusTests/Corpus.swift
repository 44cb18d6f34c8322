import DatelineArchive
import DatelineSyntax
import Foundation

/// One archive: its pages, parsed. A `README.md` that equals its `index.md` is not parsed again.
struct Corpus: Sendable {
  var pages: [CorpusPage]
  /// The folders whose `README.md` has the same bytes as its `index.md`.
  var foldersWithTwins: Set<String> = []
  /// The folders that have an `index.md`.
  var foldersWithIndex: Set<String> = []

  /// Reads `index.md` at the root and all of `news`.
  init(reading root: URL) throws {
    let files = try Self.files(below: root)
    let loaded = Parallel.map(count: files.count, jobs: Jobs.available()) { place in
      let path = root.appending(path: files[place]).path(percentEncoded: false)
      return (files[place], FileManager.default.contents(atPath: path).map { Array($0) })
    }
    var indexes: [String: [UInt8]] = [:]
    var toParse: [(String, [UInt8])] = []
    for (file, bytes) in loaded {
      guard let bytes else { throw CorpusError("\(file) can't be read") }
      if file.hasSuffix("index.md") { indexes[Self.folder(of: file)] = bytes }
      if !file.hasSuffix("README.md") { toParse.append((file, bytes)) }
    }
    for (file, bytes) in loaded where file.hasSuffix("README.md") && indexes[Self.folder(of: file)] == bytes {
      foldersWithTwins.insert(Self.folder(of: file))
    }
    foldersWithIndex = Set(indexes.keys)
    let input = toParse
    pages = Parallel.map(count: input.count, jobs: Jobs.available()) { place in
      CorpusPage(file: input[place].0, bytes: input[place].1, hasTrueName: true)
    }
  }

  private static func files(below root: URL) throws -> [String] {
    let manager = FileManager.default
    var files = ["index.md", "README.md"].filter {
      manager.fileExists(atPath: root.appending(path: $0).path(percentEncoded: false))
    }
    let news = root.appending(path: "news").path(percentEncoded: false)
    for name in try manager.subpathsOfDirectory(atPath: news) where name.hasSuffix(".md") {
      files.append("news/\(name)")
    }
    guard !files.isEmpty else { throw CorpusError("no pages below \(root)") }
    return files.sorted()
  }

  static func folder(of file: String) -> String {
    file.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The event pages.
  var events: [(page: CorpusPage, event: EventPage)] {
    pages.compactMap { page in page.tree.kind == .eventPage ? (page, EventPage(page.tree)) : nil }
  }

  /// The indexes of days.
  var dayIndexes: [(page: CorpusPage, index: DayIndex)] {
    pages.compactMap { page in
      page.tree.kind == .dayIndex && page.path != nil ? (page, DayIndex(page.tree)) : nil
    }
  }

  /// The front page.
  var frontPage: (page: CorpusPage, index: DayIndex)? {
    pages.first { $0.file == "index.md" }.map { ($0, DayIndex($0.tree)) }
  }

  /// The event pages by path.
  var eventsByPath: [PagePath: EventPage] {
    Dictionary(
      events.compactMap { page, event in page.path.map { ($0, event) } },
      uniquingKeysWith: { first, _ in first })
  }
}
