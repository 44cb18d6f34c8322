import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import DatelineReport

@Suite struct ArchiveReportTests {
  /// What begins each tag.
  private func tags(of html: String) -> [Substring] {
    html.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" && $0 != " " && $0 != "\n" } }
  }

  @Test(arguments: ["english", "chinese", "slips"])
  func elementsAreEndedInOrder(name: String) throws {
    for html in [try ReportArchive(fixture: name).report(), ReportArchive().report()] {
      var open: [Substring] = []
      for tag in tags(of: html) where tag != "!doctype" && tag != "meta" {
        if tag.first == "/" {
          #expect(open.popLast() == tag.dropFirst())
        } else {
          open.append(tag)
        }
      }
      #expect(open.isEmpty)
    }
  }

  @Test func theSamePagesGiveTheSameReport() throws {
    #expect(try ReportArchive(fixture: "english").report() == ReportArchive(fixture: "english").report())
  }

  @Test func nothingIsFetchedAndNothingRuns() throws {
    let html = try ReportArchive(fixture: "english").report()
    #expect(
      html.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri"))
    #expect(!tags(of: html).contains { ["script", "link", "img", "iframe", "object", "form"].contains($0) })
    #expect(!html.contains("url(") && !html.contains("@import") && !html.contains("://"))
  }

  @Test func textsOfPagesAreTextAlone() {
    var archive = ReportArchive()
    let hostile = "<script>alert(1)</script> \"x\" onload='y' &amp; \u{202E}\u{1B}[31m"
    archive.add(
      "2015/01/1/a", hostile, topic: hostile, sources: [(hostile, "https://a.example/<b>")],
      related: [("2015/01/2/b", hostile, "<b>bold</b>")])
    archive.add("2015/01/2/b", hostile, topic: hostile)
    archive.add("2015/01/3/c", hostile, topic: hostile)
    for html in [archive.report(), archive.report(hostile), archive.report("<b>bold</b>")] {
      #expect(!tags(of: html).contains { $0 == "script" || $0 == "/script" })
      #expect(
        html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; onload=&#39;y&#39; &amp;amp;"))
      #expect(!html.contains("\u{202E}") && !html.contains("\u{1B}"))
      #expect(!html.contains("<b>bold"))
    }
  }

  @Test func linksLeadToThePagesFromWhereTheReportIs() {
    let archive = ReportArchive.port
    #expect(archive.report("port").contains("<a href=\"news/2015/01/1/a.md\">The port opens</a>"))
    #expect(archive.report("port", archive: ".").contains("<a href=\"news/2015/01/1/a.md\">"))
    #expect(
      archive.report("port", archive: "../old news").contains(
        "<a href=\"../old%20news/news/2015/01/1/a.md\">"))
  }

  @Test func addressesAreEncoded() {
    let address = PageAddress(archive: Array("a:b".utf8))
    #expect(address.of(ArchivePath("news/港口-1?#%\".md")) == Array("a%3Ab/news/港口-1%3F%23%25%22.md".utf8))
    #expect(address.of(ArchivePath(bytes: [0x61, 0xFF, 0x20])) == Array("a%3Ab/a%FF%20".utf8))
    #expect(PageAddress(archive: []).of(ArchivePath("\u{202E}")) == Array("%E2%80%AE".utf8))
  }

  @Test func aSubjectComesFirstWithAllItsPages() {
    let html = ReportArchive.port.report("port")
    #expect(html.contains("Timeline of <span>port</span>"))
    #expect(
      html.contains("Arcs join 2 pairs of these pages that list each other as related, 1 of them both ways."))
    #expect(html.contains("3 pages from 2015-01-01 to 2017-03-01, 0 with this topic."))
    let timeline = html.firstRange(of: "Timeline of")
    let pages = html.firstRange(of: "Pages by year and month")
    #expect(timeline.map(\.lowerBound).flatMap { start in pages.map { start < $0.lowerBound } } == true)
  }

  @Test func ofASubjectWithManyPagesTheLastAreShown() {
    var archive = ReportArchive()
    for page in 0..<2_003 {
      archive.add("\(2001 + page / 28)/01/\(page % 28 + 1)/p", "Page \(page).", topic: "Port")
    }
    let html = archive.report("Port")
    #expect(html.contains("2,003 pages from 2001-01-01"))
    #expect(html.contains("The last 2,000 of them."))
    #expect(!html.contains(">Page 2.<") && html.contains(">Page 3.<") && html.contains(">Page 2002.<"))
    #expect(html.utf8.count < 3_000_000)
  }

  /// Of files of no year there may be more findings than of any year.
  @Test func noCellIsShadedBeyondItsScale() {
    var archive = ReportArchive.port
    archive.addIndex("2030/06/1", (0..<300).map { ("gone\($0)", "Gone") })
    let shades = archive.report().split(separator: "style=\"--v:").dropFirst().compactMap { text in
      Int(text.prefix { $0 != "%" })
    }
    #expect(shades.max() == 45)
    #expect(shades.min().map { $0 >= 3 } == true)
  }

  @Test func chineseNamesAreMarkedAsChinese() throws {
    #expect(try ReportArchive(fixture: "chinese").report().contains("<th scope=\"row\" lang=\"zh\">"))
    #expect(try !ReportArchive(fixture: "english").report().contains("lang=\"zh\""))
  }

  @Test func badBytesAreReplaced() {
    var html = HTMLWriter()
    html.element("p") { $0.text([0x61, 0xFF, 0xE6, 0xB8, 0x3C, 0x0A, 0x00]) }
    #expect(
      String(decoding: html.bytes, as: UTF8.self) == "<!doctype html>\n<p>a\u{FFFD}\u{FFFD}&lt;\n\u{FFFD}</p>"
    )
  }

  @Test(arguments: [
    (0, 9, "0 %"), (9, 9, "100 %"), (1, 10_000, "0.1 %"), (9_999, 10_000, "99.9 %"), (1, 3, "33.3 %"),
    (0, 0, "–"),
  ])
  func sharesAreRoundedWithCare(part: Int, whole: Int, text: String) {
    #expect(Figures.share(part, of: whole) == text)
  }

  @Test func numbersAreGrouped() {
    #expect([0, 999, 1_000, 1_234_567].map(Figures.grouped) == ["0", "999", "1,000", "1,234,567"])
    #expect(Figures.count(1, "page") == "1 page" && Figures.count(1_200, "page") == "1,200 pages")
  }
}
