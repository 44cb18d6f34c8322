import DatelineArchive
import DatelineRules
import Testing

/// Which names of a context are known to the two pages.
@Suite struct StrayContextNameTests {
  private func page(
    _ day: Int, _ headline: String, topic: String = "", summary: String = "", _ items: [(Int, String)]
  ) -> (path: ArchivePath, bytes: [UInt8]) {
    var text = "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n"
    if !topic.isEmpty { text += "##### \(topic)\n" }
    text += "# \(headline)\n\n\(summary)\n\n\n### Related:\n\n"
    for (number, item) in items.enumerated() {
      text += "\(number + 1). [x](/news/2015/11/\(item.0)/x.md) _Context: \(item.1)_\n"
    }
    return (ArchivePath("news/2015/11/\(day)/x.md"), Array(text.utf8))
  }

  private func strayNames(_ pages: [(path: ArchivePath, bytes: [UInt8])]) -> [String] {
    Linter().lint(pages).filter { $0.diagnostic.rule == "stray-context-name" }.map { finding in
      let message = finding.diagnostic.message
      return "\(finding.file): \(message.split(separator: "'")[1])"
    }
  }

  private let first = "news/2015/11/11/x.md"
  private let second = "news/2015/11/12/x.md"

  @Test func aNameThatNeitherPageKnowsIsFoundOnBothSides() {
    let pages = [page(11, "A", [(12, "Mars")]), page(12, "B", [(11, "Mars")])]
    #expect(strayNames(pages) == ["\(first): Mars", "\(second): Mars"])
  }

  @Test(arguments: [
    ("Mars is near", "", ""), ("A", "Mars", ""), ("A", "", "On mars."), ("A", "", "Martian or Marsian"),
  ])
  func aTextOfEitherPageKnowsIt(headline: String, topic: String, summary: String) {
    let known = page(11, headline, topic: topic, summary: summary, [(12, "Mars")])
    #expect(strayNames([known, page(12, "B", [])]).isEmpty)
    let target = page(11, headline, topic: topic, summary: summary, [])
    #expect(strayNames([page(12, "B", [(11, "Mars")]), target]).isEmpty)
  }

  @Test(arguments: [
    ("Lindall Sound National Park", "A park for the Sound of Lindall", false),
    ("Lord Mayor", "The mayor", false), ("Lord Mayor", "The mayors", true), ("The West", "On the way", true),
    ("西蒙·佩雷斯", "总统佩雷斯", false), ("西蒙·佩雷斯", "总统佩", true),
  ])
  func aPartOfTheNameIsEnough(name: String, headline: String, isStray: Bool) {
    #expect(strayNames([page(11, "A", [(12, name)]), page(12, headline, [])]).isEmpty != isStray)
  }

  @Test func anotherLinkOfEitherPageKnowsIt() {
    let third = page(13, "Mars", [])
    #expect(strayNames([page(11, "A", [(12, "Mars"), (13, "Mars")]), page(12, "B", []), third]).isEmpty)
    #expect(
      strayNames([page(11, "A", [(12, "Mars")]), page(12, "B", [(11, "Mars"), (13, "Mars")]), third]).isEmpty)
  }

  @Test func theEntryInTheDaysIndexKnowsIt() {
    let pages = [page(11, "A", [(12, "Mars")]), page(12, "B", [])]
    let index =
      "## [2015-11-11](/news/2015/11/11/index.md)\n\n### [A](/news/2015/11/11/x.md)\n_Context: Mars_\n\n"
    let path = ArchivePath("news/2015/11/11/index.md")
    #expect(strayNames(pages + [(path, Array(index.utf8))]).isEmpty)
    let other = index.split(separator: "Mars", omittingEmptySubsequences: false).joined(separator: "Venus")
    #expect(strayNames(pages + [(path, Array(other.utf8))]) == ["\(first): Mars"])
  }

  @Test func whatIsNotThereIsNotJudged() {
    #expect(strayNames([page(11, "A", [(12, "Mars")])]).isEmpty)
    #expect(strayNames([page(11, "A", [(11, "Mars")])]).isEmpty)
  }
}
