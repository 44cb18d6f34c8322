import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

@testable import dateline

@Suite struct FingerprintTests {
  private let finding = Sample.finding("news/a.md", line: 3, columns: 3..<6, excerpt: "3. [A](/news/a.md)")

  @Test func isTheSameOnEveryMachine() {
    #expect(Fingerprint(finding).description == "3ae9d4813f7416f5")
  }

  @Test func survivesMovedLinesAndOtherWords() {
    var moved = finding
    moved.start.line = 90
    moved.end.line = 90
    moved.diagnostic.message = "Other words"
    moved.diagnostic.severity = .warning
    moved.excerpt = LineExcerpt(Array("12. [A](/news/a.md)".utf8))
    moved.start = Sample.position(90, 4)
    moved.end = Sample.position(90, 7)
    #expect(Fingerprint(moved) == Fingerprint(finding))
  }

  @Test func differsByRuleFileAndLine() {
    var all = [finding, finding, finding, finding]
    all[1].diagnostic.rule = "other"
    all[2].file = .init("news/b.md")
    all[3].excerpt = LineExcerpt(Array("3. [B](/news/a.md)".utf8))
    #expect(Set(all.map { Fingerprint($0) }).count == 4)
  }

  @Test func survivesWhatChangesElsewhereOnTheLine() {
    func found(_ columns: Range<Int>, _ line: String) -> Fingerprint {
      Fingerprint(Sample.finding("news/a.md", columns: columns, excerpt: line))
    }
    #expect(found(5..<7, "1. [ '' Post ](u) x") == found(4..<6, "1. ['' Post](u) y"))
    // Words that touch it tell it from others, as does the line where there is no word.
    #expect(found(0..<2, "''Post") != found(0..<2, "''Times"))
    #expect(found(2..<2, "1. ") != found(2..<2, "1.  x"))
    #expect(found(0..<1, "1. a") == found(0..<2, "12. a"))
    let two = [0..<2, 6..<8].map { Sample.finding("news/a.md", columns: $0, excerpt: "'' a '' ") }
    #expect(Set(Fingerprint.distinct(of: two)).count == 2)
  }

  @Test func tellsLikesApartByTheirOrder() {
    let fingerprints = Fingerprint.distinct(of: Array(repeating: finding, count: 20))
    #expect(Set(fingerprints).count == 20)
    #expect(fingerprints.first == Fingerprint(finding))
    #expect(Fingerprint.distinct(of: Array(repeating: finding, count: 21)).prefix(20) == fingerprints[...])
  }
}
