import DatelineSyntax
import Foundation
import Testing

private let chineseCorpus = ProcessInfo.processInfo.environment["DATELINE_CORPUS_ZH"]

/// Runs over a whole archive where `DATELINE_CORPUS_ZH` names the folder that holds its `news`.
@Suite(.enabled(if: chineseCorpus != nil)) struct SlugRuleCorpusTests {
  @Test func everyChineseSlugFollows() throws {
    let root = URL(filePath: try #require(chineseCorpus))
    let files = try #require(FileManager.default.enumerator(atPath: root.appending(path: "news").path()))
    var pages = 0
    for case let name as String in files where name.hasSuffix(".md") {
      let path = try PagePath(archivePath: "news/\(name)")
      guard !path.isDayIndex else { continue }
      let bytes = Array(try Data(contentsOf: root.appending(path: "news/\(name)")))
      let index = LineIndex(bytes)
      let headline = (0..<index.lineCount).lazy
        .map { bytes[index.contentRange(ofLine: $0, in: bytes)] }
        .first { $0.starts(with: "# ".utf8) }
      guard let headline else {
        Issue.record("\(path) has no headline")
        continue
      }
      #expect(
        SlugRule.chinese.matches(slug: path.slug, headline: headline.dropFirst(2)), "\(path)")
      pages += 1
    }
    #expect(pages > 0)
  }
}
