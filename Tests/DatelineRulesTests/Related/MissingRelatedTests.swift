import DatelineArchive
import DatelineRules
import Testing

/// From how many tagged pages on a page without related events is found.
@Suite struct MissingRelatedTests {
  /// The page in question, and pages each of which says of itself and the next one that they are about a name.
  private func messages(_ text: String, tagged: [String]) -> [String] {
    var pages = [(path: ArchivePath("news/2015/11/1/x.md"), bytes: Array(text.utf8))]
    for (number, name) in tagged.enumerated() {
      let day = number + 2
      let text = """
        ### [2015-11-\(day)](/news/2015/11/\(day)/index.md)

        # Page \(number)

        ### Related:

        1. [x](/news/2015/11/\(day + 1)/x.md) _Context: \(name)_

        """
      pages.append((ArchivePath("news/2015/11/\(day)/x.md"), Array(text.utf8)))
    }
    return Linter().lint(pages).filter { $0.diagnostic.rule == "missing-related" }.map(\.diagnostic.message)
  }

  private func page(_ headline: String, topic: String = "", related: String = "") -> String {
    "### [2015-11-1](/news/2015/11/1/index.md)\n\n\(topic.isEmpty ? "" : "##### \(topic)\n")# \(headline)\n\(related)"
  }

  @Test(arguments: [
    (["Mars", "Mars", "Mars"], 3), (["Mars", "Mars"], 0), (["Mars", "Venus", "Mars"], 3),
    (["Mars", "mars"], 0),
    (["Venus", "Venus", "Venus", "Venus"], 0),
  ])
  func threeOtherPagesAreEnough(tagged: [String], count: Int) {
    let messages = messages(page("A", topic: "Mars"), tagged: tagged)
    #expect(messages.count == (count == 0 ? 0 : 1))
    #expect(messages.allSatisfy { $0.hasPrefix("\(count) other pages are tagged with 'Mars'") })
  }

  @Test(arguments: [
    ("Mars. A storm", true), ("Mars: A storm", true), ("Mars.A storm", false), ("Mars A storm", false),
    ("Mars", false), (". ", false), ("", false),
  ])
  func whatLeadsTheHeadlineIsANameToo(headline: String, isFound: Bool) {
    #expect(messages(page(headline), tagged: ["Mars", "Mars", "Mars"]).isEmpty != isFound)
  }

  @Test func aPageWithARelatedSectionIsLeftAlone() {
    let tagged = ["Mars", "Mars", "Mars"]
    #expect(messages(page("A", topic: "Mars", related: "\n### Related:\n"), tagged: tagged).isEmpty)
    #expect(messages(page("Mars is near. A storm", topic: "Storm"), tagged: tagged).isEmpty)
  }

  @Test func manyAreCountedOnlySoFar() {
    let messages = messages(page("A", topic: "Mars"), tagged: Array(repeating: "Mars", count: 29))
    #expect(messages.first?.hasPrefix("29 other pages") ?? false)
  }
}
