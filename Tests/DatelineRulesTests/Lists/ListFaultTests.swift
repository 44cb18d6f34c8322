import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// A clean page with one change each: found on its line, with no other finding, and mended by its fix.
@Suite struct ListFaultTests {
  private static let page = """
    ### [2015-11-20](/news/2015/11/20/index.md)

    # Mill burns down

    A mill burned down near the river.




    ### Source:

    1. [The Courier](https://courier.example/mill?page=2&story=mill)
    2. [The Ledger](https://ledger.example/mill)
    3. [The Mirror](https://mirror.example/mill)
    4. [Cover Image](https://mirror.example/mill.jpg?w=1200&amp;h=630)

    """

  /// A change, and the 0-based line on which it is found.
  struct Fault: Sendable, CustomTestStringConvertible {
    let rule: String
    let line: Int
    let old: String
    let new: String
    /// Whether the fix gives the clean page again.
    var isMended = true
    var testDescription: String { "\(rule): \(new)" }
  }

  static let faults: [Fault] = [
    Fault(rule: "malformed-item", line: 11, old: "1. [The", new: "1 [The"),
    Fault(rule: "malformed-item", line: 11, old: "1. [The", new: "1[The"),
    Fault(rule: "malformed-item", line: 12, old: "2. [The", new: "[The"),
    Fault(rule: "malformed-item", line: 12, old: "2. [The", new: "2.[The"),
    Fault(rule: "malformed-item", line: 12, old: "Ledger]", new: "Ledger"),
    Fault(rule: "malformed-item", line: 12, old: "(https://ledger", new: "https://ledger"),
    Fault(rule: "malformed-item", line: 12, old: "ledger.example/mill)", new: "ledger.example/mill"),
    Fault(
      rule: "malformed-item", line: 12, old: "[The Ledger](https://ledger.example/mill)", new: "The Ledger",
      isMended: false),
    Fault(rule: "malformed-item", line: 12, old: "https://ledger.example/mill", new: "", isMended: false),
    Fault(rule: "malformed-item", line: 12, old: "The Ledger", new: "", isMended: false),
    Fault(
      rule: "malformed-item", line: 12, old: "ledger.example/mill)", new: "ledger.example/mill) p. 3",
      isMended: false),
    Fault(rule: "wrong-number", line: 12, old: "2. [", new: "3. ["),
    Fault(rule: "wrong-number", line: 11, old: "1. [", new: "7. ["),
    Fault(rule: "wrong-number", line: 14, old: "4. [", new: "2. ["),
    Fault(rule: "wrong-number", line: 13, old: "3. [", new: "99999999999999999999. ["),
    Fault(
      rule: "malformed-source-url", line: 12, old: "https://ledger", new: "ftp://ledger", isMended: false),
    Fault(rule: "malformed-source-url", line: 12, old: "https://ledger", new: "//ledger"),
    Fault(rule: "malformed-source-url", line: 12, old: "https://ledger", new: "ledger", isMended: false),
    Fault(
      rule: "malformed-source-url", line: 12, old: "https://ledger.example/mill", new: "${link}",
      isMended: false),
    Fault(
      rule: "malformed-source-url", line: 12, old: "https://ledger.example/mill", new: "https:///mill",
      isMended: false),
    Fault(rule: "blank-in-source-url", line: 12, old: "ledger.example/mill", new: "ledger.example/mill "),
    Fault(rule: "escaped-ampersand", line: 11, old: "page=2&story", new: "page=2&amp;story"),
    Fault(rule: "tracking-parameter", line: 11, old: "page=2&story", new: "page=2&utm_term=a&story"),
    Fault(
      rule: "tracking-parameter", line: 12, old: "ledger.example/mill", new: "ledger.example/mill?gclid=1"),
    Fault(rule: "tracking-parameter", line: 11, old: "story=mill", new: "story=mill&fbclid=1&utm_id=2"),
    Fault(
      rule: "repeated-source", line: 13, old: "https://mirror.example/mill)",
      new: "https://ledger.example/mill)",
      isMended: false),
    Fault(rule: "padded-publisher", line: 12, old: "The Ledger", new: "\u{3000}The Ledger "),
  ]

  @Test func theCleanPageIsClean() {
    #expect(Self.findings(in: Self.page).isEmpty)
  }

  @Test func aLoneBracketIsNotNumberedUnseen() throws {
    let text = try #require(Self.replacing("2. [The Ledger](https://ledger.example/mill)", by: "["))
    let found = Self.findings(in: text).first { $0.diagnostic.rule == "malformed-item" }
    #expect(found?.start.line == 12)
    #expect(found?.diagnostic.fix?.safety == .unsafe)
  }

  @Test(arguments: faults)
  func aFaultIsFoundOnItsLineAndMended(_ fault: Fault) throws {
    let text = try #require(Self.replacing(fault.old, by: fault.new))
    let findings = Self.findings(in: text)
    #expect(findings.map(\.diagnostic.rule) == [fault.rule], "\(findings.map(\.diagnostic.message))")
    let finding = try #require(findings.first)
    #expect(finding.start.line == fault.line)
    if fault.isMended {
      let fix = try #require(finding.diagnostic.fix)
      let bytes = Array(text.utf8)
      #expect(String(decoding: try EditSet(fix.edits).applied(to: bytes.span), as: UTF8.self) == Self.page)
    }
  }

  @Test func aRunThatGoesOnFromAWrongNumberIsOneFinding() throws {
    let text = Self.page.split("2. [The L").joined(separator: "3. [The L").split("3. [The M")
      .joined(separator: "4. [The M").split("4. [Cover").joined(separator: "5. [Cover")
    let findings = Self.findings(in: text)
    #expect(findings.map(\.diagnostic.rule) == ["wrong-number"])
    let fix = try #require(findings.first?.diagnostic.fix)
    let bytes = Array(text.utf8)
    #expect(String(decoding: try EditSet(fix.edits).applied(to: bytes.span), as: UTF8.self) == Self.page)
  }

  @Test func aPictureMayRepeatTheNumberBefore() throws {
    let text = try #require(Self.replacing("4. [Cover", by: "3. [Cover"))
    #expect(Self.findings(in: text).isEmpty)
  }

  @Test(arguments: [2, 3])
  func theLastVersionMayRepeatTheNumberBefore(_ number: Int) {
    let text = """
      Formats: [HTML](/news/2018/02/6/mill-burns-down.html)  [JSON](/news/2018/02/6/mill-burns-down.json)  [XML](/news/2018/02/6/mill-burns-down.xml)  

      ### [2018-02-6](/news/2018/02/6/index.md)

      # Mill burns down


      ### Changes:

      1. [Mill burns](/news/2018/02/6/mill-burns.md) _2018-02-06 13:49:15 (First version)_
      2. [Mill burns down](/news/2018/02/6/mill-burns-down.md) _2018-02-06 14:49:15 (Update)_
      \(number). [Mill burns down](/news/2018/02/6/mill-burns-down.md) _(Current version)_

      """
    #expect(Self.findings(in: text).filter { $0.diagnostic.rule == "wrong-number" }.isEmpty)
  }

  /// The findings of this group's rules and all errors.
  private static func findings(in text: String) -> [Finding] {
    let group = Set(RuleRegistry.metadata.filter { $0.group == .lists }.map(\.id))
    return Linter().lint(Array(text.utf8), at: ArchivePath("news/2015/11/20/mill-burns-down.md"))
      .filter { group.contains($0.diagnostic.rule) || $0.diagnostic.severity == .error }
  }

  private static func replacing(_ old: String, by new: String) -> String? {
    let parts = page.split(old)
    return parts.count == 2 ? parts.joined(separator: new) : nil
  }
}

extension String {
  /// The text around each place of another one.
  func split(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
