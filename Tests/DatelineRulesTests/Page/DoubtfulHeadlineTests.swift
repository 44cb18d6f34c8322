import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// A slip in the headings of one page doesn't spread to the pages that copy its headline.
@Suite struct DoubtfulHeadlineTests {
  private static let head =
    "### [2015-11-19](/news/2015/11/19/index.md)\n\n##### Harbour\n# Harbour reopens\n"
  private static let target = ArchivePath("news/2015/11/19/harbour-reopens.md")

  private func findings(_ head: String, shown: String = "Harbour reopens") -> [Finding] {
    let page = """
      ### [2015-11-20](/news/2015/11/20/index.md)

      # Bridge opens




      ### Related:

      1. [\(shown)](/news/2015/11/19/harbour-reopens.md) _Context: harbour_

      """
    let index = """
      ## [2015-11-19](/news/2015/11/19/index.md)

      ##### Harbour
      ### [\(shown)](/news/2015/11/19/harbour-reopens.md)
      _Context: harbour_


      """
    return Linter().lint([
      (path: Self.target, bytes: Array(head.utf8)),
      (path: ArchivePath("news/2015/11/20/bridge-opens.md"), bytes: Array(page.utf8)),
      (path: Self.target.sibling("index.md"), bytes: Array(index.utf8)),
    ])
  }

  private static let stale: Set = ["stale-related-text", "stale-entry-headline"]

  @Test(arguments: [
    ("\n# Harbour", "\n## Breaking news\n\n# Harbour"),
    ("### [2015-11-19](/news/2015/11/19/index.md)", "### 19 November 2015"),
    ("##### Harbour", "#### Harbour"),
  ])
  func aHeadingOfAnotherLevelIsNotTheHeadline(_ old: String, _ new: String) {
    let found = findings(Self.head.replacing(old, new))
    #expect(found.filter { Self.stale.contains($0.diagnostic.rule) }.isEmpty)
    #expect(found.contains { $0.file == Self.target && $0.diagnostic.rule == "wrong-headline-level" })
  }

  @Test(arguments: [
    ("\n# Harbour", "\n# Stray\n\n# Harbour"),
    ("\n# Harbour", "\n## Breaking news\n\n# Harbour"),
    ("### [2015-11-19](/news/2015/11/19/index.md)\n\n", ""),
    ("\n# Harbour", "\n## Harbour"),
  ])
  func nothingIsCopiedFromAPageWhoseHeadlineIsInDoubt(_ old: String, _ new: String) {
    let stale = findings(Self.head.replacing(old, new), shown: "Harbour closed")
      .filter { Self.stale.contains($0.diagnostic.rule) }
    #expect(stale.count == 2)
    #expect(stale.allSatisfy { $0.diagnostic.fix == nil })
    #expect(
      findings(Self.head, shown: "Harbour closed").filter {
        Self.stale.contains($0.diagnostic.rule) && $0.diagnostic.fix?.safety == .safe
      }.count == 2)
  }

  /// A headline that lost its `#` is a line of text, and another heading is no headline unseen.
  @Test(arguments: [
    ("### [2015-11-19](/news/2015/11/19/index.md)\n\n## Breaking news\n\nHarbour reopens\n", false),
    ("## Harbour reopens\n", false),
    ("### [2015-11-19](/news/2015/11/19/index.md)\n\n## Breaking news\n", true),
    ("### [2015-11-19](/news/2015/11/19/index.md)\n\n## Harbour reopens\n\nShips sail.\n", true),
    ("### [2015-11-19](/news/2015/11/19/index.md)\n\n##### Harbour\n## Ships sail\n\nA ship.\n", true),
  ])
  func aHeadingBecomesTheHeadlineOnlyWhereNothingElseCanBe(_ text: String, _ isSafe: Bool) throws {
    let label = "\n\n\n\n### Source:\n\n1. [The Courier](https://courier.example/harbour)\n"
    let found = Linter().lint(Array((text + label).utf8), at: Self.target)
    let fix = try #require(found.first { $0.diagnostic.rule == "wrong-headline-level" }?.diagnostic.fix)
    #expect(fix.safety == (isSafe ? .safe : .unsafe))
  }

  @Test func theViewTakesTheRealHeadlineToo() {
    let tree = SyntaxTree(parsing: Array("## Breaking news\n\n# Harbour reopens\n".utf8), as: .eventPage)
    #expect(EventPage(tree).headline?.text?.description == "Harbour reopens")
    let lone = SyntaxTree(parsing: Array("## Breaking news\n".utf8), as: .eventPage)
    #expect(EventPage(lone).headline?.text?.description == "Breaking news")
  }

  @Test(arguments: ["", "\n\n", "<!-- note -->\n"])
  func anEmptyPageGetsNoDateLine(_ text: String) {
    let found = Linter().lint(Array(text.utf8), at: Self.target)
    #expect(found.allSatisfy { $0.diagnostic.rule != "missing-date-line" || $0.diagnostic.fix == nil })
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    guard let start = indices.first(where: { self[$0...].hasPrefix(old) }) else { return self }
    return self[..<start] + new + self[index(start, offsetBy: old.count)...]
  }
}
