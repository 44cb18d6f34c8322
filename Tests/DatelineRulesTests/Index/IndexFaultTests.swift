import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// Each fault of the group `index`, planted in a clean archive, is found on its very line.
@Suite struct IndexFaultTests {
  private static let index = "news/2015/11/20/index.md"
  private static let page = "news/2015/11/20/harbour-reopens.md"

  @Test func theCleanArchivesAreClean() {
    for archive in [PlantedArchive.english, .chinese] {
      let findings = archive.lint().filter { $0.diagnostic.severity > .information }
      #expect(findings.isEmpty, "\(findings.map(ArchiveFault.describe))")
    }
  }

  static let faults: [ArchiveFault] = [
    ArchiveFault("missing-entry", index, line: 3, entries[1], ""),
    ArchiveFault("repeated-entry", index, line: 9, entries[1], entries[1] + entries[1], isMended: true),
    ArchiveFault("entry-without-page", index, line: 9, entries[1], entries[1] + other),
    ArchiveFault(
      "stale-entry-headline", index, line: 6, "[Harbour reopens]", "[Harbour opens]", isMended: true),
    ArchiveFault("stale-entry-headline", page, line: 3, "# Harbour", "# Port").moved(to: index, line: 6),
    ArchiveFault(
      "stale-entry-headline", index, line: 6, "[Harbour reopens]", "[Harbour reopens ]", isMended: true),
    ArchiveFault(
      "stale-entry-summary", index, line: 4, "It was a windy day.", "It was a calm day.", isMended: true),
    ArchiveFault(
      "entry-of-other-day", index, line: 9, "## [Previous",
      "### [Storm shuts harbour](/news/2015/11/19/storm-shuts-harbour.md)\nIt was a windy day.\n\n## [Previous"
    ),
    ArchiveFault(
      "malformed-entry-path", index, line: 6, "/11/20/harbour", "/11/020/harbour"
    ).alsoFinding("missing-entry"),
    ArchiveFault(
      "malformed-entry-path", index, line: 6, "(/news/2015/11/20/harbour", "(/zh/news/2015/11/20/harbour",
      isMended: true),
    ArchiveFault("malformed-entry-path", index, line: 6, "reopens.md)", "reopens.md#top)").alsoFinding(
      "missing-entry"
    ).alsoFinding("entry-without-page"),
    ArchiveFault("malformed-entry", index, line: 6, "reopens.md)", "reopens.md", isMended: true),
    ArchiveFault("malformed-entry", index, line: 6, "### [Harbour", "#### [Harbour", isMended: true),
    ArchiveFault("malformed-entry", index, line: 9, "## [Previous", "##### Harbours\n\n## [Previous"),
    ArchiveFault("malformed-entry", index, line: 9, "## [Previous", "### Harbours\n\n## [Previous"),
    ArchiveFault("malformed-index-date", index, line: 1, "## [2015", "# [2015", isMended: true),
    ArchiveFault("malformed-index-date", index, line: 1, "[2015-11-20]", "[Friday]"),
    ArchiveFault(
      "malformed-index-date", index, line: 1, "[2015-11-20](/news/2015/11/20/index.md)", "2015-11-20"),
    ArchiveFault(
      "malformed-index-date", index, line: 9, "## [Previous",
      "## [2015-11-19](/news/2015/11/19/index.md)\n\n## [Previous"),
    ArchiveFault("wrong-index-date", index, line: 1, "[2015-11-20]", "[2015-11-02]", isMended: true),
    ArchiveFault("wrong-index-date", index, line: 1, "20/index.md)", "19/index.md)", isMended: true),
    ArchiveFault(
      "wrong-index-date", index, line: 1, "(/news/2015/11/20/index", "(/zh/news/2015/11/20/index",
      isMended: true),
    ArchiveFault(
      "missing-previous-day", index, line: 7, "## [Previous Day...](/news/2015/11/19/index.md)\n\n", ""),
    ArchiveFault("wrong-previous-day", index, line: 9, "/11/19/", "/11/18/", isMended: true),
    ArchiveFault("wrong-previous-day", index, line: 9, "/11/19/", "/11/17/", isMended: true),
    ArchiveFault("wrong-previous-day", index, line: 9, "/11/19/", "/11/20/", isMended: true),
    ArchiveFault("malformed-previous-day", index, line: 9, "Previous", "Previos", isMended: true),
    ArchiveFault(
      "malformed-previous-day", index, line: 9, "(/news/2015/11/19", "(/zh/news/2015/11/19", isMended: true),
    ArchiveFault("malformed-previous-day", index, line: 9, "19/index.md", "19/README.md", isMended: true),
    ArchiveFault("malformed-previous-day", index, line: 9, "19/index.md)", "19/index.md"),
  ]

  private static let entries = [
    "### [Ferries sail again](/news/2015/11/20/ferries-sail-again.md)\nIt was a windy day.\n\n",
    "### [Harbour reopens](/news/2015/11/20/harbour-reopens.md)\nIt was a windy day.\n\n",
  ]
  private static let other =
    "### [Harbour closes](/news/2015/11/20/harbour-closes.md)\nIt was a windy day.\n\n"

  @Test(arguments: faults)
  func faultIsFoundOnItsLine(_ fault: ArchiveFault) throws {
    try fault.verify(in: .english)
  }

  static let topicFaults: [ArchiveFault] = [
    ArchiveFault("stale-entry-topic", index, line: 3, "##### 港口", "##### 海洋"),
    ArchiveFault("stale-entry-topic", index, line: 6, "##### 桥梁\n", ""),
    ArchiveFault("stale-entry-topic", index, line: 6, "##### 桥梁", "##### 港口", isMended: true),
    ArchiveFault("mismatched-slug", "news/2015/11/20/大桥今日通车.md", line: 4, "# 大桥今日通车", "# 大桥通车"),
  ]

  @Test(arguments: topicFaults)
  func faultInChineseIsFoundOnItsLine(_ fault: ArchiveFault) throws {
    try fault.verify(in: .chinese)
  }

  @Test func anEntryWithoutTopicStandsUnderTheOneAbove() {
    var archive = PlantedArchive.chinese
    archive.files[Self.index] = archive.files[Self.index]?.split("##### 桥梁\n").joined()
    #expect(archive.lint().contains { $0.diagnostic.rule == "stale-entry-topic" && $0.start.line == 5 })
  }

  @Test func aReadmeThatDiffersOrIsMissingIsFound() {
    var archive = PlantedArchive.english
    let readme = "news/2015/11/20/README.md"
    archive.readmes[readme] = archive.files[Self.index].map { $0 + "\n" }
    #expect(archive.lint().contains { $0.diagnostic.rule == "differing-readme" && "\($0.file)" == readme })
    archive.readmes[readme] = .some(nil)
    #expect(archive.lint().contains { $0.diagnostic.rule == "missing-readme" && "\($0.file)" == Self.index })
  }

  @Test func aDayWithoutIndexIsFoundOnceOnItsFirstPage() {
    var archive = PlantedArchive.english
    archive.files[Self.index] = nil
    let findings = archive.lint().filter { $0.diagnostic.severity > .information }
    #expect(findings.map(\.diagnostic.rule) == ["missing-day-index"])
    #expect(findings.first?.file == ArchivePath("news/2015/11/20/ferries-sail-again.md"))
  }

  @Test func twoPagesWithOneSourceAreFoundOnce() {
    var archive = PlantedArchive.english
    archive.files[Self.page] = archive.files[Self.page]?.split("Harbour-reopens").joined(
      separator: "Storm-shuts-harbour")
    let findings = archive.lint().filter { $0.diagnostic.rule == "repeated-event" }
    #expect(findings.map(\.file) == [ArchivePath(Self.page)])
    #expect(
      findings.first?.diagnostic.related.first?.file == ArchivePath("news/2015/11/19/storm-shuts-harbour.md"))
  }

  @Test func theFrontPageIsCleanAndItsEntriesAreChecked() {
    var archive = PlantedArchive.english
    let front = """


      ## [Today](/news/2015/11/20/index.md)

      ### [Harbour reopens](/news/2015/11/20/harbour-reopens.md)
      It was a windy day.
      ---

      ## [Yesterday](/news/2015/11/19/index.md)

      ### [Storm shuts harbour](/news/2015/11/19/storm-shuts-harbour.md)
      It was a windy day.
      ---


      """
    archive.files["index.md"] = front
    archive.readmes["README.md"] = front
    #expect(archive.lint().filter { $0.diagnostic.severity > .information }.isEmpty)
    archive.files["index.md"] = front.split("[Storm shuts").joined(separator: "[Gale shuts")
    archive.readmes["README.md"] = archive.files["index.md"]
    let findings = archive.lint().filter { $0.diagnostic.severity > .information }
    #expect(findings.map(\.diagnostic.rule) == ["stale-entry-headline"])
    #expect(findings.first?.start.line == 10)
  }
}

extension String {
  /// The pieces between the occurrences of a text.
  fileprivate func split(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
