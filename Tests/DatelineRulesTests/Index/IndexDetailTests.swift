import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// Where findings on day indexes stand, and what their fixes write.
@Suite struct IndexDetailTests {
  private let path = "news/2015/11/20/index.md"

  @Test func aReadmeIsMarkedWhereItDiffersFirst() throws {
    var archive = PlantedArchive.english
    let index = try #require(archive.files[path])
    for (readme, line) in [
      (index.split(separator: "Harbour reopens").joined(separator: "Harbor reopens"), 5),
      (String(index.prefix(60)), 2), (index + "x", index.count { $0 == "\n" }),
    ] {
      archive.readmes = ["news/2015/11/20/README.md": readme]
      let found = archive.lint().filter { $0.diagnostic.rule == "differing-readme" }
      #expect(found.map { $0.start.line } == [line], "\(found.map(ArchiveFault.describe))")
    }
  }

  @Test(arguments: [true, false]) func theLinkToThePreviousDayIsWritten(_ isChinese: Bool) throws {
    var archive = isChinese ? PlantedArchive.chinese : .english
    if isChinese {
      archive.files["news/2015/11/19/index.md"] =
        "## [2015-11-19](/zh/news/2015/11/19/index.md)\n\n### [甲](/zh/news/2015/11/19/甲.md)\n"
        + "## [前一天...](/zh/news/2015/11/18/index.md)\n\n"
      archive.files["news/2015/11/19/甲.md"] =
        "### [2015-11-19](/news/2015/11/19/index.md)\n\n##### 甲\n# 甲\n\n\n\n\n"
    }
    let index = try #require(archive.files[path])
    let start = try #require(index.ranges(of: "\n## [").last).lowerBound
    archive.files[path] = String(index[...start])
    let found = try #require(archive.lint().first { $0.diagnostic.rule == "missing-previous-day" })
    let fix = try #require(found.diagnostic.fix)
    #expect(fix.safety == .safe)
    let old = Array((archive.files[path] ?? "").utf8)
    let fixed = String(decoding: try EditSet(fix.edits).applied(to: old.span), as: UTF8.self)
    archive.files[path] = fixed
    #expect(archive.lint().filter { $0.file == ArchivePath(path) }.isEmpty, "\(fixed)")
    #expect(fixed.split(separator: "\n").last == index.split(separator: "\n").last)
  }

  @Test func aNameThatOtherContextsHaveOnceIsCertainlyDoubled() throws {
    let page = """
      ### [2015-11-20](/news/2015/11/20/index.md)

      # Harbour reopens




      ### Related:

      1. [B](/news/2015/11/19/b.md) _Context: Anytown, Anytown_
      2. [A](/news/2015/11/18/a.md) _Context: Anytown_

      """
    let path = ArchivePath("news/2015/11/20/harbour-reopens.md")
    let finding = try #require(
      Linter().lint([(path: path, bytes: Array(page.utf8))]).first {
        $0.diagnostic.rule == "repeated-context-name"
      })
    #expect(finding.diagnostic.fix?.safety == .safe)
  }
}
