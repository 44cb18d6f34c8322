import DatelineTestSupport

extension TestFolder {
  /// The archive that the examples of the help texts are about: a repository with some slips in its two days.
  static func exampleArchive() throws -> TestFolder {
    let folder = try TestFolder()
    let pages = [
      (
        "harbour-reopens", "Harbour reopens",
        "1. [Harbour opens. ](/news/2015/11/20/harbour-opens.md) _Context: Port Lindall, Sarn island_\n"
      ),
      ("harbour-opens", "Harbour opens", ""),
    ]
    for (slug, headline, items) in pages {
      try folder.write("news/2015/11/20/\(slug).md", examplePage(headline, day: "2015-11-20", items: items))
    }
    try folder.write(
      "news/2015/11/21/storm-nears.md", examplePage("Storm nears Port Lindall", day: "2015-11-21", items: ""))
    let draft = examplePage("Harbour of Port Lindall closes", day: "2015-11-20", items: "")
    for name in ["page.md", "draft.md"] { try folder.write(name, draft) }
    for arguments in [
      ["init", "-q", "-b", "main"], ["add", "news"],
      [
        "-c", "user.name=Tester", "-c", "user.email=tester@dateline.example", "commit", "-q", "-m",
        "Add pages",
      ],
    ] {
      _ = try ToolRunner.run(["git"] + arguments, in: folder)
    }
    _ = try ToolRunner.dateline(["export", "--output-file", "pages.jsonl"], in: folder)
    return folder
  }

  private static func examplePage(_ headline: String, day: String, items: String) -> String {
    let folder = String(day.map { $0 == "-" ? "/" : $0 })
    return "### [\(day)](/news/\(folder)/index.md)\n\n# \(headline). \n\n\n\n\n### Source:\n\n"
      + "1. [Lindall Post](https://lindall-post.example/\(day))\n\n### Related:\n\n\(items)"
  }
}
