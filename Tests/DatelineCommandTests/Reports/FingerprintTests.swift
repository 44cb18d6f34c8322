import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

@testable import dateline

@Suite struct FingerprintTests {
  private let finding = Sample.finding("news/a.md", line: 3, excerpt: "3. [A](/news/a.md)")

  @Test func isTheSameOnEveryMachine() {
    #expect(Fingerprint(finding).description == "c5383c7e590b1287")
  }

  @Test func survivesMovedLinesAndOtherWords() {
    var moved = finding
    moved.start.line = 90
    moved.end.line = 90
    moved.diagnostic.message = "Other words"
    moved.diagnostic.severity = .warning
    moved.excerpt = LineExcerpt(Array("12. [A](/news/a.md)".utf8))
    #expect(Fingerprint(moved) == Fingerprint(finding))
  }

  @Test func differsByRuleFileAndLine() {
    var all = [finding, finding, finding, finding]
    all[1].diagnostic.rule = "other"
    all[2].file = .init("news/b.md")
    all[3].excerpt = LineExcerpt(Array("3. [B](/news/a.md)".utf8))
    #expect(Set(all.map { Fingerprint($0) }).count == 4)
  }

  @Test func tellsLikesApartByTheirOrder() {
    let fingerprints = Fingerprint.distinct(of: Array(repeating: finding, count: 20))
    #expect(Set(fingerprints).count == 20)
    #expect(fingerprints.first == Fingerprint(finding))
    #expect(Fingerprint.distinct(of: Array(repeating: finding, count: 21)).prefix(20) == fingerprints[...])
  }
}
