import DatelineRules
import Testing

/// One fault is one finding.
@Suite struct OneFaultTests {
  private func rules(_ text: String) -> [String] {
    ExampleArchive(text).lint().map(\.diagnostic.rule)
  }

  @Test(arguments: ["news/2017/notes.md", "news/notes.md", "news/2017/03/8/pictures/notes.md"])
  func aMisplacedFileIsNotReadAsAPage(_ path: String) {
    #expect(rules("//- \(path)\n# Notes\r\n\nSome <br> words.") == ["misplaced-file"])
  }

  /// Its date can be mended, and then it is a page.
  @Test func aPageInAnImpossibleFolderIsOne() {
    let found = rules("//- news/2017/02/30/notes.md\n# Notes\n")
    #expect(found.contains("impossible-date-folder"))
    #expect(found.contains("missing-date-line"))
  }

  @Test func anEventOfAnotherDayNeedNotExist() {
    let found = rules(
      """
      //- news/2015/11/20/index.md
      ## [2015-11-20](/news/2015/11/20/index.md)

      ### [Ferries sail](/news/2015/11/21/ferries-sail.md)
      _Context: ferry_

      """)
    #expect(found.contains("entry-of-other-day"))
    #expect(!found.contains("entry-without-page"))
  }

  @Test func anApostropheIsNamed() {
    let findings = ExampleArchive("### [2015-11-20](/news/2015/11/20/index.md)\n\n# Harbour&#39;s end\n")
      .lint()
    #expect(findings.contains { $0.diagnostic.message == "'&#39;' should be an apostrophe" })
  }

  @Test(arguments: [
    ("text", "is a group of rules"), ("all", "a comment that names none"),
    ("raw-htm", "did you mean 'raw-html'?"),
  ])
  func groupsAreNoRules(_ name: String, _ words: String) {
    let findings = ExampleArchive(
      "### [2015-11-20](/news/2015/11/20/index.md)\n\n<!-- dateline-disable-next-line \(name) -->\n# Harbour\n"
    ).lint()
    #expect(
      findings.contains {
        $0.diagnostic.rule == "unknown-suppression" && $0.diagnostic.message.contains(words)
      })
  }
}
