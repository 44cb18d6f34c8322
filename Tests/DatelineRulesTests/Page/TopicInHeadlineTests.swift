import DatelineArchive
import DatelineRules
import Testing

@Suite struct TopicInHeadlineTests {
  private func isFound(_ headline: String) -> Bool {
    let page = "### [2015-11-20](/news/2015/11/20/index.md)\n\n##### Harbour\n# \(headline)\n"
    return Linter().lint(Array(page.utf8), at: ArchivePath("news/2015/11/20/a.md"))
      .contains { $0.diagnostic.rule == "topic-in-headline" }
  }

  @Test(arguments: [
    "Harbour. It reopens", "Harbour: it reopens", "Harbour——it reopens", "Harbour—it reopens",
  ])
  func aTopicBeforeWhatIsSaidIsFound(_ headline: String) { #expect(isFound(headline)) }

  @Test(arguments: ["Harbour", "Harbour.", "Harbour:37:52+00:00", "Harbours. They reopen", "Harbour reopens"])
  func aHeadlineThatSaysNoMoreIsLeft(_ headline: String) { #expect(!isFound(headline)) }
}
