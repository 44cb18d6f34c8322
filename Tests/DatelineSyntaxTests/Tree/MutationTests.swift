import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineSyntax

/// Mutates pages: real ones where `DATELINE_CORPUS_ZH` or `DATELINE_CORPORA` names a folder, else made-up ones.
///
/// `DATELINE_MUTATIONS` says how many; 3,000 by default. A failure names the number that replays it.
@Suite struct MutationTests {
  private static let share = 8
  private static let count = environment("DATELINE_MUTATIONS").flatMap(Int.init) ?? 3_000

  private static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  private static let pages: [[UInt8]] = {
    let folders = ["DATELINE_CORPUS_ZH", "DATELINE_CORPORA"].compactMap(environment)
    let files = folders.flatMap { markdownFiles(in: $0) }
    // Enough of them to meet every form, few enough to keep.
    let chosen = stride(from: 0, to: files.count, by: max(1, files.count / 3_000)).map { files[$0] }
    let real = chosen.compactMap { FileManager.default.contents(atPath: $0).map(Array.init) }
    return real.isEmpty ? SamplePages.all.map { Array($0.utf8) } : real
  }()

  private static func markdownFiles(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
  }

  @Test(arguments: 0..<share) func mutatedPagesComeBack(part: Int) {
    for number in stride(from: part, to: Self.count, by: Self.share) {
      var generator = SeededGenerator(seed: UInt64(number))
      guard let page = Self.pages.randomElement(using: &generator) else { return }
      let bytes = generator.mutation(of: page)
      let kind: DocumentKind? = [nil, nil, .eventPage, .dayIndex][number % 4]
      let tree = SyntaxTree(parsing: bytes, as: kind)
      assertLossless(tree, "mutation \(number)")
      assertCensusAgrees(bytes, "mutation \(number)")
      touchViews(of: tree)
    }
  }

  @Test func untouchedPagesComeBack() {
    for page in Self.pages {
      let tree = SyntaxTree(parsing: page)
      assertLossless(tree)
      assertCensusAgrees(page, "untouched")
    }
  }

  /// Views are total too: whatever the tree holds, none of them traps.
  private func touchViews(of tree: SyntaxTree) {
    let page = EventPage(tree)
    for section in page.sections {
      for item in section.items {
        _ = (
          item.number, item.attachedLinks, item.context?.names, item.context?.namesRange, item.link?.missing
        )
      }
    }
    for day in DayIndex(tree).days { _ = day.entries.map { ($0.link?.missing, $0.context?.names) } }
    _ = Dialects.builtIn.dialect(of: tree)
  }
}

/// Expects the fast census to see what the slow scanner sees.
func assertCensusAgrees(
  _ bytes: [UInt8], _ comment: @autoclosure () -> String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let isClean = ByteCensus.isClean(bytes)
  let anomalies = AnomalyScanner.anomalies(in: bytes, from: 0, to: bytes.count)
  if isClean != anomalies.isEmpty {
    Issue.record("clean: \(isClean), but \(anomalies), \(comment())", sourceLocation: sourceLocation)
  }
}
