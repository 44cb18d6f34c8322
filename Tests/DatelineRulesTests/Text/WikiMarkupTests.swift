import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// What is said of wiki mark-up, and what its fixes leave.
@Suite struct WikiMarkupTests {
  private func findings(_ text: String) -> [Finding] {
    Linter().lint(Array(text.utf8), at: ArchivePath("news/2015/11/20/example.md"))
      .filter { $0.diagnostic.rule == "wiki-markup" }
  }

  private func page(headline: String = "港口重新開放", publisher: String = "港報") -> String {
    """
    ### [2015-11-20](/news/2015/11/20/index.md)

    ##### 港口
    # \(headline)




    ### 信息来源:

    1. [\(publisher)](https://example.org/harbour)

    """
  }

  private func fixed(_ text: String) -> String {
    let (bytes, _, _) = Linter().fix(
      Array(text.utf8), at: ArchivePath("news/2015/11/20/example.md"), allowsUnsafe: true)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("港口重新開放。[http:--a.example-b 港報]date=十一月 2008", "港口重新開放。"),
    ("港口重新開放。:37:52+00:00", "港口重新開放。"),
    ("港口（:en:Harbour）重新開放", "港口（Harbour）重新開放"),
    ("港口-{里}-重新開放", "港口里重新開放"),
    ("港口重新開放。http:--a.example-b", "港口重新開放。"),
    ("港口重新開放。[http:--a.example-b 港報] [http:--a.example-c 島報]", "港口重新開放。"),
  ]) func headlinesAreFixed(_ old: String, _ new: String) {
    #expect(fixed(page(headline: old)) == page(headline: new))
  }

  @Test(arguments: [
    ("url=https://a.example/b |date=20190701  港報", "港報"), ("url=https://a.example/b |date= ，港報", "港報"),
    ("link|date=2019年2月 |bot=B |fix-attempted=yes }} 港報 ", "港報"), ("港報 {{en}}", "港報"),
  ]) func publishersAreFixed(_ old: String, _ new: String) {
    #expect(fixed(page(publisher: old)) == page(publisher: new))
  }

  @Test(arguments: [
    "電影《{{le}}》上映", "電影（{{le}}）上映", "甲、{{le}}、乙", "甲、{{le}}", "《[http:--a.example-b] {{le}}》",
    "甲。{{le}}。乙", "{{le}}",
  ]) func noFixLeavesSomethingOdd(_ headline: String) {
    let found = findings(page(headline: headline))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.diagnostic.fix == nil })
  }

  @Test(arguments: ["{{link-en", "{{le", "url=https://a.example/b |date= ", "link|date=十一月 2008 |bot=B }}"])
  func aPublisherIsNotLeftEmptyNorATemplatesName(_ publisher: String) {
    let found = findings(page(publisher: publisher))
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.diagnostic.fix == nil })
  }

  @Test func apostrophesThatCloseAQuotationAreNoItalics() throws {
    let finding = try #require(findings(page(headline: "He said \"at once'' and left")).first)
    #expect(finding.diagnostic.message.contains("quotation"))
    #expect(
      fixed(page(headline: "He said \"at once'' and left")) == page(headline: "He said \"at once\" and left"))
  }

  @Test func aWordKeptFromConversionHasItsOwnMessage() throws {
    let finding = try #require(findings(page(headline: "-{朴}-當選")).first)
    #expect(finding.diagnostic.message.contains("'朴'"))
    #expect(findings(page(headline: "-{zh-cn:朴;zh-tw:樸}-當選")).first?.diagnostic.fix == nil)
  }

  @Test func theRangeTakesInWhatBelongsToTheTemplate() throws {
    let finding = try #require(findings(page(headline: "港口。[http:--a 港報]date=十一月 2008 ")).first)
    #expect(finding.diagnostic.range.count == "[http:--a 港報]date=十一月 2008".utf8.count)
  }
}
