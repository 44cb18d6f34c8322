import DatelineTestSupport
import Testing

/// An archive in a language that nobody built in: its configuration says all there is to say.
@Suite struct GermanArchiveTests {
  private static let configuration = """
    {
      "dialect": "de",
      "dialects": {
        "de": {
          "name": "Deutsch",
          "sourcesLabels": ["Quellen"], "relatedLabels": ["Verwandt"], "contextLabels": ["Zusammenhang"],
          "linkPrefix": "/de", "dateLinkPrefix": "/de", "relatedLimit": 3, "topic": "required", "order": "date",
          "coverImage": "item", "coverImageLabel": "Titelbild", "previousDayLabel": "Vortag", "indexText": false,
          "blankLines": { "afterHeadline": 1, "afterSummary": 1, "atEnd": 0, "betweenEntries": 0 },
          "slug": { "limit": 60, "limitUnit": "characters", "transliteration": "none", "lowercased": true,
                    "kept": "letters-numbers-and-underscore" }
        }
      }
    }
    """

  private func archive(change: (String) -> String = { $0 }) throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(".dateline.json", Self.configuration)
    try folder.write(
      "news/2021/03/8/fähre-fährt-wieder.md",
      change(
        """
        ### [2021-03-8](/de/news/2021/03/8/index.md)

        ##### Fähre
        # Fähre fährt wieder

        Zwei Tage lang war der Hafen geschlossen.

        ### Quellen:

        1. [Küstenbote](https://kuestenbote.example/hafen)
        2. [Titelbild](https://kuestenbote.example/hafen.jpg?a=1&amp;b=2)

        ### Verwandt:

        1. [Sturm zieht ab](/de/news/2021/03/9/sturm-zieht-ab.md) _Zusammenhang: Hafen, Sturm_

        """))
    try folder.write(
      "news/2021/03/9/sturm-zieht-ab.md",
      """
      ### [2021-03-9](/de/news/2021/03/9/index.md)

      ##### Wetter
      # Sturm zieht ab

      """)
    try writeIndex("news/2021/03/8", "2021-03-8", "##### Fähre", "Fähre fährt wieder", nil, in: folder)
    try writeIndex("news/2021/03/9", "2021-03-9", "##### Wetter", "Sturm zieht ab", "2021/03/8", in: folder)
    return folder
  }

  private func writeIndex(
    _ day: String, _ date: String, _ topic: String, _ headline: String, _ before: String?,
    in folder: TestFolder
  ) throws {
    let slug = headline.lowercased().split(separator: " ").joined(separator: "-")
    var text = "## [\(date)](/de/\(day)/index.md)\n\n\(topic)\n### [\(headline)](/de/\(day)/\(slug).md)\n"
    if let before { text += "## [Vortag](/de/news/\(before)/index.md)\n\n" }
    try folder.write("\(day)/index.md", text)
    try folder.write("\(day)/README.md", text)
  }

  @Test func isCleanUnderItsOwnDialect() throws {
    let folder = try archive()
    let outcome = try ToolRunner.dateline(["lint"], in: folder)
    #expect(outcome.output == "No findings in 6 files\n", "\(outcome.output)\(outcome.errors)")
    let patch = try ToolRunner.dateline(["format", "--diff"], in: folder)
    #expect(patch.output.isEmpty && patch.status == 0, "\(patch.output)\(patch.errors)")
  }

  @Test(arguments: [
    ("##### Fähre", "", "[missing-topic]"), ("2. [", "5. [", "but the next one is 2"),
    (
      "### Quellen:", "### Sources:", "is not what this page's dialect, Deutsch, calls the section: 'Quellen'"
    ),
  ])
  func isHeldToItsOwnDialect(_ old: String, _ new: String, _ words: String) throws {
    let folder = try archive { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix(old) ? new + line.dropFirst(old.count) : String(line)
      }.joined(separator: "\n")
    }
    let outcome = try ToolRunner.dateline(["lint"], in: folder)
    #expect(outcome.output.contains(words), "\(outcome.output)")
  }
}
