import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// One change to a clean page, and what must be found then.
struct PlantedFault: CustomTestStringConvertible, Sendable {
  /// The rule that finds it.
  let rule: String
  /// The 1-based line on which it is found.
  let line: Int
  /// The page that is changed.
  let page: CleanPage
  /// What is replaced, once.
  let old: String
  /// What stands there instead.
  let new: [UInt8]
  /// Whether a fix leads back to the clean page, and how safe it is; `nil` where there is none or another page results.
  let fix: Fix.Safety?

  init(
    _ rule: String, line: Int, in page: CleanPage, _ old: String, _ new: String, fix: Fix.Safety? = nil
  ) {
    self.init(rule, line: line, in: page, old, bytes: Array(new.utf8), fix: fix)
  }

  init(
    _ rule: String, line: Int, in page: CleanPage, _ old: String, bytes: [UInt8], fix: Fix.Safety? = nil
  ) {
    (self.rule, self.line, self.page, self.old, new, self.fix) = (rule, line, page, old, bytes, fix)
  }

  var testDescription: String { "\(rule), line \(line): '\(String(decoding: new, as: UTF8.self))'" }

  /// The page with its fault; `nil` if what should be replaced isn't there.
  var bytes: [UInt8]? {
    let text = Array(page.text.utf8)
    guard !old.isEmpty else { return new + text }
    guard let start = text.indices.first(where: { text[$0...].starts(with: old.utf8) }) else { return nil }
    return text[..<start] + new + text[(start + old.utf8.count)...]
  }

  /// Plants the fault and expects that the rule finds it on its line, that no other rule finds an error, and that
  /// the fix, if one is promised, gives the clean page back.
  func verify() throws {
    let bytes = try #require(bytes, "nothing to replace")
    let path = ArchivePath("news/2015/11/20/example.md")
    let findings = Linter().lint(bytes, at: path)
    let own = findings.filter { $0.diagnostic.rule == rule }
    #expect(own.contains { $0.start.line + 1 == line }, "found: \(findings.map(Self.describe))")
    let others = findings.filter { $0.diagnostic.rule != rule && $0.diagnostic.severity == .error }
    #expect(others.isEmpty, "others: \(others.map(Self.describe))")
    guard let fix else { return }
    let found = try #require(own.first { $0.start.line + 1 == line }?.diagnostic.fix, "no fix")
    #expect(found.safety == fix)
    let fixed = try EditSet(found.edits).applied(to: bytes.span)
    #expect(String(decoding: fixed, as: UTF8.self) == page.text)
  }

  private static func describe(_ finding: Finding) -> String {
    "\(finding.start.line + 1): \(finding.diagnostic.rule): \(finding.diagnostic.message)"
  }
}

/// A page in which no rule finds anything above information.
enum CleanPage: CaseIterable, Sendable {
  case english, formats, chinese

  var text: String {
    switch self {
    case .english:
      """
      ### [2015-11-20](/news/2015/11/20/index.md)

      ##### Harbour
      # Ferries sail again after the storm

      The ferries sail again to Málaga, O'Neil's office says.




      ### Source:

      1. [Harbour Post](https://example.org/harbour)
      2. [Island Times](https://example.com/ferries)

      ### Related:

      1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md) _Context: harbour, storm_
      2. [Storm nears the coast](/news/2015/11/18/storm-nears-the-coast.md) _Context: storm_

      """
    case .formats:
      """

      Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  \
      [XML](/news/2015/11/20/example.xml)\u{20}\u{20}

      ### [2015-11-20](/news/2015/11/20/index.md)

      # Ferries sail again after the storm


      ### Sources:

      1. [Harbour Post](https://example.org/harbour)

      ### Changes:

      1. [Ferries sail](/news/2015/11/20/ferries-sail.md) _2018-02-06 13:49:15 (First version)_
      2. [Ferries sail again](/news/2015/11/20/ferries-sail-again.md) _2018-02-07 09:01:30 (Update)_
      2. [Ferries sail again after the storm](/news/2015/11/20/example.md) _(Current version)_

      ### Related:

      1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md) _Context: harbour, storm_

      """
    case .chinese:
      """
      ### [2015-11-20](/news/2015/11/20/index.md)

      ##### 港口
      # 風暴過後渡輪恢復航行

      渡輪恢復航行。


      ### 信息来源:

      1. [港報](https://example.org/harbour)

      ### 有关:

      1. [風暴關閉港口](/zh/news/2015/11/19/風暴關閉港口.md) _消息: 港口, 風暴_

      """
    }
  }
}

@Suite struct CleanPageTests {
  @Test(arguments: CleanPage.allCases)
  func nothingIsFound(_ page: CleanPage) {
    let findings = Linter().lint(Array(page.text.utf8), at: ArchivePath("news/2015/11/20/example.md"))
      .filter { $0.diagnostic.severity > .information }
    #expect(
      findings.isEmpty, "\(findings.map { ($0.start.line + 1, $0.diagnostic.rule, $0.diagnostic.message) })")
  }
}
