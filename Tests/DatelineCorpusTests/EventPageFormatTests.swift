import DatelineRules
import Foundation
import Testing

/// The article on the format says nothing that the corpora don't show.
@Suite struct EventPageFormatTests {
  private static let article = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/DatelineSyntax/DatelineSyntax.docc/EventPageFormat.md")

  @Test(.enabled(if: Corpora.areThere), arguments: Claim.all)
  func claimHolds(_ claim: Claim) throws {
    var tally = Tally()
    claim.check(try Corpora.shared.get(), &tally)
    #expect(tally.count > 0, "nothing was looked at")
    #expect(
      tally.failureCount == 0,
      "\(tally.failureCount) of \(tally.count):\n\(tally.failures.joined(separator: "\n"))")
  }

  @Test func everyClaimOfTheArticleHasACheckAndTheOtherWayRound() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    let numbers = text.components(separatedBy: "**Claim ").dropFirst().map {
      Int($0.prefix { $0.isNumber }) ?? 0
    }
    #expect(!numbers.isEmpty && numbers == numbers.indices.map { $0 + 1 })
    #expect(Claim.all.map(\.number) == numbers)
  }

  /// Rows of the article's last table end in ``| severity | rule: `id` |``.
  @Test func everyRuleThatTheArticleNamesIsAsSevereAsItSays() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.contains("| rule: `") }
    #expect(!rows.isEmpty)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let id = cells[cells.count - 1].dropFirst("rule: `".count).dropLast()
      let rule = try #require(RuleRegistry.metadata.first { $0.id == id }, "no rule is called \(id)")
      #expect(rule.severity.rawValue == cells[cells.count - 2], "\(id)")
    }
  }
}
