import DatelineArchive
import DatelineRules
import Testing

@Suite struct TrackingRangeTests {
  @Test func theRangeCoversAllParametersThatAreNamed() throws {
    let address = "https://courier.example/?utm_source=feed&story=harbour&fbclid=abc#top"
    let page =
      "### [2015-11-20](/news/2015/11/20/index.md)\n\n# A\n\n\n\n\n### Source:\n\n1. [B](\(address))\n"
    let findings = Linter().lint(Array(page.utf8), at: ArchivePath("news/2015/11/20/a.md"))
    let found = try #require(findings.first { $0.diagnostic.rule == "tracking-parameter" }).diagnostic
    #expect(
      String(decoding: Array(page.utf8)[found.range], as: UTF8.self)
        == "utm_source=feed&story=harbour&fbclid=abc")
  }
}
