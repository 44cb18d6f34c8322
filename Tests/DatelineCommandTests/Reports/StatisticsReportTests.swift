import DatelineReport
import DatelineRules
import Testing

@testable import dateline

@Suite struct StatisticsReportTests {
  private let findings =
    [Sample.hostile, Sample.multiline, Sample.multiline, Sample.fixable, Sample.chinese]

  @Test func countsByRuleMostFirst() {
    #expect(
      String(decoding: StatisticsReport(findings).text(), as: UTF8.self) == """
          count  fixable   unsafe  severity     rule
              2        0        0  error        section-order
              1        0        0  information  odd-name
              1        0        1  warning      raw-entity
              1        1        0  error        stale-related-text

        """)
  }

  @Test func writesTheSameAsJSON() {
    #expect(
      String(decoding: StatisticsReport(findings.suffix(2)).json(), as: UTF8.self) == """
        [
        {"rule":"raw-entity","severity":"warning","count":1,"fixable":0,"unsafelyFixable":1},
        {"rule":"stale-related-text","severity":"error","count":1,"fixable":1,"unsafelyFixable":0}
        ]

        """)
    #expect(StatisticsReport([]).json() == Array("[]\n".utf8))
  }

  @Test func givesARuleItsHighestSeverity() {
    let rows = StatisticsReport([
      Sample.finding("news/a.md", severity: .warning), Sample.finding("news/b.md", severity: .error),
      Sample.finding("news/c.md", severity: .information),
    ]).rows
    #expect(rows.map(\.severity) == [.error])
    #expect(rows.map(\.count) == [3])
  }
}
