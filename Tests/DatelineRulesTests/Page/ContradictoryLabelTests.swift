import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// Pages whose labels contradict each other.
@Suite struct ContradictoryLabelTests {
  private static let path = ArchivePath("news/2015/11/20/example.md")

  private func replacing(_ old: String, _ new: String, in page: CleanPage) throws -> [UInt8] {
    try #require(PlantedFault("", line: 0, in: page, old, new).bytes)
  }

  /// The page among three others of a dialect.
  private func findings(_ bytes: [UInt8], among page: CleanPage) -> [Finding] {
    let others = (1...3).map {
      (path: ArchivePath("news/2015/11/\($0)/example.md"), bytes: Array(page.text.utf8))
    }
    return Linter().lint([(path: Self.path, bytes: bytes)] + others).filter { $0.file == Self.path }
  }

  @Test(arguments: [false, true])
  func oneForeignLabelDoesNotTranslateThePage(_ isAlone: Bool) throws {
    for (own, foreign) in [("### 有关:", "### Related:"), ("### 信息来源:", "### Source:"), ("_消息:", "_Context:")] {
      let bytes = try replacing(own, foreign, in: .chinese)
      let found = isAlone ? Linter().lint(bytes, at: Self.path) : findings(bytes, among: .chinese)
      let rule = foreign.hasPrefix("#") ? "foreign-section-label" : "malformed-context"
      let own = found.filter { $0.diagnostic.rule == rule }
      #expect(own.count == 1, "\(foreign): \(found.map(\.diagnostic.rule))")
      #expect(own.allSatisfy { $0.diagnostic.fix?.safety == .unsafe })
      #expect(found.allSatisfy { $0.diagnostic.fix?.safety != .safe }, "\(found.map(\.diagnostic))")
      #expect(!found.contains { $0.diagnostic.rule == "wrong-link-prefix" })
    }
  }

  @Test func whatIsLeftOfAPageIsWeighedWithItsLinksAndThePagesAround() throws {
    // One link is as much as one label, and then the archive decides; two are more.
    let page =
      """
      ### [2015-11-20](/news/2015/11/20/index.md)

      ##### 港口
      # 風暴過後渡輪恢復航行




      ### Related:

      1. [風暴關閉港口](/zh/news/2015/11/19/風暴關閉港口.md)

      """
    let longer = page + "2. [風暴](/zh/news/2015/11/18/風暴.md)\n"
    for found in [
      findings(Array(page.utf8), among: .chinese), Linter().lint(Array(longer.utf8), at: Self.path),
    ] {
      #expect(found.contains { $0.diagnostic.rule == "foreign-section-label" }, "\(found.map(\.diagnostic))")
      #expect(found.allSatisfy { $0.diagnostic.fix?.safety != .safe })
    }
  }

  @Test func linksOfAnotherDialectThanAllLabelsAreReportedButNotRewrittenUnseen() throws {
    let bytes = Array(
      CleanPage.english.text.split(separator: "(/news/2015/11/1", omittingEmptySubsequences: false)
        .joined(separator: "(/zh/news/2015/11/1").utf8)
    let wrong = findings(bytes, among: .english).filter { $0.diagnostic.rule == "wrong-link-prefix" }
    #expect(wrong.count == 2)
    #expect(wrong.allSatisfy { $0.diagnostic.fix != nil })
  }

  @Test func aLabelOfTheOtherEnglishFormDoesNotShortenAList() throws {
    var text = CleanPage.english.text.replacing("### Source:", "### Sources:")
    for number in 3...8 {
      text +=
        "\(number). [Storm nears the coast](/news/2015/11/1/storm-\(9 - number).md) _Context: storm_\n"
    }
    let found = findings(Array(text.utf8), among: .english)
    #expect(!found.contains { $0.diagnostic.rule == "too-many-related" })
    #expect(!found.contains { $0.diagnostic.rule == "missing-formats-line" })
    let label = try #require(found.first { $0.diagnostic.rule == "foreign-section-label" })
    #expect(label.diagnostic.fix?.edits.first?.replacement == Array("Source".utf8))
    // Among pages of the other form, it is the line that is missing.
    #expect(
      findings(Array(text.utf8), among: .formats).contains { $0.diagnostic.rule == "missing-formats-line" })
  }

  @Test func aMisspeltLabelIsReadInThePagesOwnDialect() throws {
    let found = Linter().lint(try replacing("### Source:", "### Sorces:", in: .english), at: Self.path)
    let unknown = try #require(found.first { $0.diagnostic.rule == "unknown-section" })
    #expect(unknown.diagnostic.message.contains("did you mean 'Source'?"))
    let formats = Linter().lint(try replacing("### Sources:", "### Sorces:", in: .formats), at: Self.path)
    let other = try #require(formats.first { $0.diagnostic.rule == "unknown-section" })
    #expect(other.diagnostic.message.contains("did you mean 'Sources'?"))
  }

  @Test(arguments: CleanPage.allCases)
  func aCleanPageIsCertain(_ page: CleanPage) {
    let tree = SyntaxTree(parsing: Array(page.text.utf8), as: .eventPage)
    let expected =
      switch page {
      case .english: "en"
      case .formats: "en-formats"
      case .chinese: "zh"
      }
    #expect(Dialects.builtIn.dialectIndex(of: tree).map { Dialects.builtIn.all[$0].id } == expected)
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    guard let start = indices.first(where: { self[$0...].hasPrefix(old) }) else { return self }
    return self[..<start] + new + self[index(start, offsetBy: old.count)...]
  }
}
