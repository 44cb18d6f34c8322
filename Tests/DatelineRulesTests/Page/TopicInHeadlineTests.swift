import DatelineArchive
import DatelineRules
import Testing

@Suite struct TopicInHeadlineTests {
  @Test func aDashBetweenDatesEndsNoTopic() {
    #expect(!isFound("7月19日—7月23日：演習展開", topic: "7月19日"))
    #expect(isFound("7月—演習展開", topic: "7月"))
  }

  private func isFound(_ headline: String, topic: String = "Harbour") -> Bool {
    let page = "### [2015-11-20](/news/2015/11/20/index.md)\n\n##### \(topic)\n# \(headline)\n"
    return Linter().lint(Array(page.utf8), at: ArchivePath("news/2015/11/20/a.md"))
      .contains { $0.diagnostic.rule == "topic-in-headline" }
  }

  @Test(arguments: [
    "Harbour. It reopens", "Harbour: it reopens", "Harbour——it reopens", "Harbour—it reopens",
  ])
  func aTopicBeforeWhatIsSaidIsFound(_ headline: String) { #expect(isFound(headline)) }

  @Test(arguments: [
    "Harbour", "Harbour.", "Harbour:37:52+00:00", "Harbour.:37:52+00:00", "Harbours. They reopen",
    "Harbour reopens",
  ])
  func aHeadlineThatSaysNoMoreIsLeft(_ headline: String) { #expect(!isFound(headline)) }
}
