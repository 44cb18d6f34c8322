import DatelineSyntax
import Foundation

/// Real archives, where `DATELINE_CORPORA` names a folder that holds `en/`, `seed-page.md` and `zh.tar.xz`.
///
/// `DATELINE_CORPUS_ZH` names the Chinese archive unpacked; without it, it is unpacked for the run.
struct Corpora: Sendable {
  var english: Corpus
  var chinese: Corpus

  var all: [Corpus] { [english, chinese] }

  private static let environment = ProcessInfo.processInfo.environment

  /// Whether there are any.
  static let areThere = environment["DATELINE_CORPORA"] != nil

  /// All of them, parsed once for all tests.
  static let shared = Result { try load() }

  private static func load() throws -> Corpora {
    guard let folder = environment["DATELINE_CORPORA"] else {
      throw CorpusError("DATELINE_CORPORA is not set")
    }
    let root = URL(filePath: folder)
    var english = try Corpus(reading: root.appending(path: "en"))
    let seed = Array(try Data(contentsOf: root.appending(path: "seed-page.md")))
    english.pages.append(CorpusPage(file: "news/2015/11/20/seed-page.md", bytes: seed, hasTrueName: false))
    return Corpora(english: english, chinese: try chineseArchive(beside: root))
  }

  private static func chineseArchive(beside root: URL) throws -> Corpus {
    if let unpacked = environment["DATELINE_CORPUS_ZH"] {
      return try Corpus(reading: URL(filePath: unpacked))
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "dateline-corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments = [
      "tar", "-xJf", root.appending(path: "zh.tar.xz").path(percentEncoded: false), "-C",
      folder.path(percentEncoded: false),
    ]
    try tar.run()
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else { throw CorpusError("zh.tar.xz can't be unpacked") }
    return try Corpus(reading: folder.appending(path: "zh"))
  }
}

struct CorpusError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
