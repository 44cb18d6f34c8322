import DatelineTestSupport
import Testing

/// `new`, `rename`, `move`, `remove` and `index` from the command line.
@Suite struct AuthoringCommandTests {
  private let harbour = "news/2015/11/20/harbour-reopens.md"

  private func archive() throws -> TestFolder {
    let folder = try TestFolder()
    for (day, headline, slug, previous) in [
      ("2015/11/19", "Storm nears", "storm-nears", nil),
      ("2015/11/20", "Harbour reopens", "harbour-reopens", "19"),
      ("2015/11/22", "Bridge closes", "bridge-closes", "20"),
    ] {
      let date = day.split(separator: "/").joined(separator: "-")
      let related =
        slug == "bridge-closes"
        ? "\n### Related:\n\n1. [Harbour reopens](/\(harbour)) _Context: harbour_\n" : ""
      try folder.write(
        "news/\(day)/\(slug).md",
        "### [\(date)](/news/\(day)/index.md)\n\n# \(headline)\n\n\n\n\n### Source:\n\n1. [Post](https://post.example/\(slug))\n\(related)"
      )
      let last = previous.map { "\n## [Previous Day...](/news/2015/11/\($0)/index.md)\n\n" } ?? "\n"
      let index =
        "## [\(date)](/news/\(day)/index.md)\n\n### [\(headline)](/news/\(day)/\(slug).md)\n_Context: harbour_\n\(last)"
      try folder.write("news/\(day)/index.md", index)
      try folder.write("news/\(day)/README.md", index)
    }
    return folder
  }

  private func run(_ arguments: [String], in folder: TestFolder, input: String = "") throws
    -> ToolRunner.Outcome
  {
    try ToolRunner.dateline(arguments, in: folder, input: input)
  }

  private func contents(_ folder: TestFolder) throws -> [String: String] {
    var contents: [String: String] = [:]
    for day in ["19", "20", "21", "22"] {
      for name in folder.names(in: "news/2015/11/\(day)") {
        contents["\(day)/\(name)"] = try folder.read("news/2015/11/\(day)/\(name)")
      }
    }
    contents["root"] =
      folder.names(in: "").joined(separator: " ") + folder.names(in: "news/2015/11").joined(separator: " ")
    return contents
  }

  private let new = [
    "new", "--date", "2015-11-21", "--headline", "Ferries sail", "--summary", "All of them.",
  ]

  @Test func everyCommandLeavesTheArchiveWithoutFindings() throws {
    let folder = try archive()
    func expectNoFindings(_ arguments: [String]) throws {
      let outcome = try run(arguments, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.output.isEmpty)
      let lint = try run(["lint", "--fail-on", "warning"], in: folder)
      #expect(lint.status == 0, "\(arguments): \(lint.output)")
    }
    try expectNoFindings(["index", "--check"])
    try expectNoFindings(new + ["--source", "https://post.example/ferries"])
    #expect(
      try folder.read("news/2015/11/21/ferries-sail.md").contains("1. [Post](https://post.example/ferries)\n")
    )
    #expect(try folder.read("news/2015/11/22/README.md").contains("(/news/2015/11/21/index.md)"))
    try expectNoFindings(["rename", harbour, "--headline", "Harbour opens again", "--new-slug"])
    #expect(!folder.exists(harbour))
    #expect(
      try folder.read("news/2015/11/22/bridge-closes.md").contains(
        "[Harbour opens again](/news/2015/11/20/harbour-opens-again.md)"))
    try expectNoFindings(["move", "news/2015/11/20/harbour-opens-again.md", "--date", "2015-11-21"])
    #expect(!folder.exists("news/2015/11/20"))
    try expectNoFindings([
      "remove", "news/2015/11/21/harbour-opens-again.md", "--merge-into", "news/2015/11/21/ferries-sail.md",
    ])
    #expect(
      try folder.read("news/2015/11/22/bridge-closes.md").contains(
        "1. [Ferries sail](/news/2015/11/21/ferries-sail.md) _Context"))
    try expectNoFindings(["remove", "news/2015/11/21/ferries-sail.md"])
    #expect(!folder.exists("news/2015/11/21"))
    #expect(folder.names(in: "") == ["news"])
  }

  @Test(arguments: [["--dry-run"], ["--diff"]]) func nothingIsWrittenToSayWhatWouldBe(flag: [String]) throws {
    let folder = try archive()
    let before = try contents(folder)
    for arguments in [
      new, ["rename", harbour, "--headline", "X", "--new-slug"], ["move", harbour, "--date", "2015-11-21"],
      ["remove", harbour], ["index"],
    ] {
      let outcome = try run(arguments + flag, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try contents(folder) == before)
      if arguments == new, flag == ["--dry-run"] {
        #expect(
          outcome.output.hasPrefix(
            "Nothing is written. This would be done:\nnews/2015/11/21/ferries-sail.md: is written\n"))
      }
      if arguments == new, flag == ["--diff"] {
        #expect(outcome.output.contains("--- /dev/null\n+++ b/news/2015/11/21/ferries-sail.md\n@@ -0,0 +1,"))
      }
    }
  }

  @Test func aPatchOfAPageThatMovesIsTakenByGit() throws {
    let folder = try archive()
    let patch = try run(["move", harbour, "--date", "2015-11-21", "--diff"], in: folder)
    let applied = try ToolRunner.run(["git", "apply", "-"], in: folder, input: patch.output)
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(!folder.exists(harbour) && folder.exists("news/2015/11/21/harbour-reopens.md"))
    #expect(try run(["lint", "--fail-on", "warning"], in: folder).status == 0)
  }

  @Test(arguments: [
    (["new", "--date", "2015-11-20", "--headline", "Harbour reopens!"], "exists already"),
    (["new", "--date", "2015-02-30", "--headline", "X"], "the calendar has no day 2015-2-30"),
    (["new", "--date", "tomorrow", "--headline", "X"], "a day is written as 2015-11-20"),
    (["new", "--date", "2015-11-20", "--headline", " "], "the headline is empty"),
    (["new", "--date", "2015-11-20", "--headline", "a\nb"], "the headline has more than one line"),
    (["new", "--date", "2015-11-20", "--headline", "!?"], "no letter or digit"),
    (
      ["new", "--date", "2015-11-20", "--headline", "X", "--source", "ftp://a.example/"],
      "no http or https address"
    ),
    (["new", "--date", "2015-11-20", "--headline", "X", "--dialect", "em"], "did you mean 'en'?"),
    (["new", "--date", "2015-11-20", "--headline", "X", "--dialect", "zh"], "the topic is missing"),
    (["new", "--date", "2015-11-20"], "--headline is missing"), (["new"], "--date is missing"),
    (["rename", "news/2015/11/20/none.md", "--headline", "X"], "is no page of the archive"),
    (["rename", "news/2015/11/20/index.md", "--headline", "X"], "is no event page"),
    (
      ["move", "news/2015/11/20/harbour-reopens.md", "--date", "2015-11-20"],
      "the page is of 2015-11-20 already"
    ),
    (
      ["remove", "news/2015/11/20/harbour-reopens.md", "--merge-into", "news/2015/11/20/none.md"],
      "is no page"
    ),
    (["new", "--date", "0000-11-20", "--headline", "X"], "there is no year 0"),
    (["move", "news/2015/11/20/harbour-reopens.md", "--date", "0000-01-1"], "there is no year 0"),
    (["rename", "news/2015/11/20/harbour-reopens.md", "--headline", "!!!"], "no letter or digit"),
    (
      ["new", "--date", "2015-11-20", "--headline", "X", "--summary", "# A"],
      "the summary begins with"
    ),
    (
      ["new", "--date", "2015-11-20", "--headline", "X", "--source", "A] B=https://a.example/"],
      "a bracket without its partner"
    ),
    (["index", "2015-11-21"], "neither pages nor an index of 2015-11-21"),
  ])
  func refusalsTouchNothing(arguments: [String], message: String) throws {
    let folder = try archive()
    let before = try contents(folder)
    let outcome = try run(arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try contents(folder) == before)
  }

  @Test func thereHasToBeAnArchive() throws {
    let folder = try TestFolder()
    for arguments in [new, ["index"], ["remove", "x.md"]] {
      let outcome = try run(arguments, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("no archive here"), "\(outcome.errors)")
    }
    let other = try archive()
    #expect(try run(new + ["--archive", other.path], in: folder).status == 0)
    #expect(other.exists("news/2015/11/21/ferries-sail.md"))
    // A page is found from the working folder, or from the archive that is named.
    let renamed = try run(
      ["rename", harbour, "--headline", "Harbour", "--archive", other.path], in: folder)
    #expect(renamed.status == 0, "\(renamed.errors)")
    #expect(try run(["index", "--archive", other.path + "/news"], in: folder).status == 2)
  }

  @Test func checkFailsWhereAnIndexIsOutOfLine() throws {
    let folder = try archive()
    let index = try folder.read("news/2015/11/20/index.md")
    for name in ["index.md", "README.md"] {
      try folder.write("news/2015/11/20/\(name)", index + "")
    }
    try folder.write(
      "news/2015/11/20/other.md", "### [2015-11-20](/news/2015/11/20/index.md)\n\n# Other\n\n\n\n")
    #expect(try run(["index", "2015-11-19", "--check"], in: folder).status == 0)
    let check = try run(["index", "--check"], in: folder)
    #expect(check.status == 1)
    #expect(check.output.contains("news/2015/11/20/index.md: gets 1 entry\n"))
    #expect(try folder.read("news/2015/11/20/index.md") == index)
    #expect(try run(["index"], in: folder).status == 0)
    #expect(
      try folder.read("news/2015/11/20/README.md").contains(
        "\n\n### [Other](/news/2015/11/20/other.md)\n\n## [Prev"))
    #expect(try run(["index", "--check"], in: folder).output == "Nothing has to be done.\n")
  }

  @Test(arguments: [
    ("index.md", nil, "has no heading for 2015-11-20"), ("README.md", "A remark.", "differs from 'index.md'"),
  ])
  func checkFailsWhereOnlyAPersonCanMend(name: String, added: String?, note: String) throws {
    let folder = try archive()
    let path = "news/2015/11/20/\(name)"
    if let added {
      try folder.write(path, try folder.read(path) + added)
      let index = "news/2015/11/20/index.md"
      try folder.write(index, try folder.read(index) + "Another remark.")
    } else {
      try folder.write(path, "")
      try folder.write("news/2015/11/20/README.md", "")
    }
    let before = try contents(folder)
    let check = try run(["index", "--check"], in: folder)
    #expect(check.status == 1)
    #expect(check.errors.contains(note), "\(check.errors)")
    #expect(!check.output.contains("Nothing has to be done."))
    #expect(try run(["index"], in: folder).status == 0)
    #expect(try contents(folder) == before)
  }

  @Test func oneBadFileStopsNoOther() throws {
    let folder = try archive()
    let bad = "news/2015/11/20/index.md"
    try folder.write(bad, try folder.read(bad) + "<<<<<<< HEAD\n=======\n>>>>>>> main\n")
    let large = "news/2015/11/19/large.md"
    try folder.write(".dateline.json", #"{"limits": {"fileSize": 4096}}"#)
    try folder.write(large, String(repeating: "x", count: 5000))
    let page = "news/2015/11/22/other.md"
    try folder.write(page, "### [2015-11-22](/news/2015/11/22/index.md)\n\n# Other\n\n\n\n")
    for flag in [["--check"], []] {
      let outcome = try run(["index"] + flag, in: folder)
      #expect(outcome.status == 2, "\(outcome.errors)")
      #expect(outcome.errors.contains("error: '\(bad)': has a merge conflict in line"), "\(outcome.errors)")
      #expect(outcome.errors.contains("error: '\(large)' "), "\(outcome.errors)")
      #expect(outcome.output.contains("news/2015/11/22/index.md: gets 1 entry\n"))
      #expect(outcome.output.contains("README.md: follows") && !outcome.output.contains("/20/"))
    }
    #expect(try folder.read("news/2015/11/22/README.md").contains("[Other]"))
  }

  @Test func aMissingReadmeIsWritten() throws {
    let folder = try archive()
    let readme = "news/2015/11/20/README.md"
    let text = try folder.read(readme)
    _ = try ToolRunner.run(["rm", readme], in: folder)
    #expect(try run(["index", "--check"], in: folder).status == 1)
    #expect(try run(["index"], in: folder).output == "\(readme): is written\n")
    #expect(try folder.read(readme) == text)
  }

  @Test func aPageOfTwoGenerationsHasNoFinding() throws {
    // A day index of the generation with `Formats:`, in an archive of both.
    let folder = try archive()
    for (day, slug) in [("23", "lighthouse"), ("24", "pier")] {
      func formats(_ stem: String) -> String {
        "\nFormats: [HTML](\(stem).html)  [JSON](\(stem).json)  [XML](\(stem).xml)  \n\n"
      }
      let index =
        formats("2015/11/\(day)/index")
        + "## [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n### [\(slug)](/news/2015/11/\(day)/\(slug).md)\n"
        + "_Context: harbour_\n\n## [Previous Day...](/news/2015/11/\(day == "23" ? 22 : 23)/index.md)\n\n"
      try folder.write("news/2015/11/\(day)/index.md", index)
      try folder.write("news/2015/11/\(day)/README.md", index)
      try folder.write(
        "news/2015/11/\(day)/\(slug).md",
        formats("/news/2015/11/\(day)/\(slug)")
          + "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n# \(slug)\n\n\n### Sources:\n\n1. [Post](https://post.example/\(slug))\n"
      )
    }
    let before = try run(["lint"], in: folder).output
    #expect(before.hasPrefix("No findings"), "\(before)")
    for (date, headline) in [("2015-11-24", "One"), ("2015-11-25", "Two"), ("2015-11-20", "Three")] {
      for dialect in [[], ["--dialect", "en"], ["--dialect", "en-formats"]] {
        let outcome = try run(
          ["new", "--date", date, "--headline", "\(headline)\(dialect.count) \(dialect.last ?? "")"]
            + dialect, in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
    }
    let lint = try run(["lint"], in: folder)
    #expect(lint.output.hasPrefix("No findings"), "\(lint.output)")
  }

  @Test func aFileWithSeveralNamesIsTold() throws {
    let folder = try archive()
    let index = "news/2015/11/20/index.md"
    _ = try ToolRunner.run(["ln", index, "copy.md"], in: folder)
    let outcome = try run(["new", "--date", "2015-11-20", "--headline", "X"], in: folder)
    #expect(outcome.errors.contains("note: '\(index)' has other names (hard links)"), "\(outcome.errors)")
    #expect(try folder.read("copy.md") != folder.read(index))
    _ = try ToolRunner.run(["ln", "-f", harbour, "copy.md"], in: folder)
    try folder.write(harbour, try folder.read(harbour) + "\n\n")
    for command in [["format"], ["lint", "--fix"]] {
      _ = try ToolRunner.run(["ln", "-f", harbour, "copy.md"], in: folder)
      try folder.write(harbour, try folder.read(harbour) + "\n\n")
      let outcome = try run(command + [harbour], in: folder)
      #expect(outcome.errors.contains("note: '\(harbour)' has other names"), "\(outcome.errors)")
    }
  }

  @Test func linksThatSaySomethingElseAreNamed() throws {
    let folder = try archive()
    let page = "news/2015/11/22/bridge-closes.md"
    try folder.write(page, try folder.read(page).replacing("[Harbour reopens]", with: "[Harbour \u{1B}old]"))
    let outcome = try run(["rename", harbour, "--headline", "Harbour"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("note: '\(page)': a link says 'Harbour \\u{1B}old'"), "\(outcome.errors)")
  }

  @Test func headlinesAreTrimmedWhereTheConfigurationSaysSo() throws {
    let folder = try archive()
    let padded = ["new", "--date", "2015-11-21", "--headline", " Ferries sail "]
    #expect(try run(padded, in: folder).status == 0)
    #expect(try folder.read("news/2015/11/21/ferries-sail.md").contains("\n#  Ferries sail \n"))
    try folder.write(".dateline.json", #"{"new": {"trimHeadlines": true}}"#)
    #expect(try run(["remove", "news/2015/11/21/ferries-sail.md"], in: folder).status == 0)
    #expect(try run(padded, in: folder).status == 0)
    #expect(try folder.read("news/2015/11/21/ferries-sail.md").contains("\n# Ferries sail\n"))
  }

  @Test func theConfigurationTellsTheDialect() throws {
    let folder = try archive()
    try folder.write(".dateline.json", #"{"dialect": "zh"}"#)
    #expect(try run(new, in: folder).status == 2)
    #expect(try run(new + ["--topic", "T"], in: folder).status == 0)
    #expect(try folder.read("news/2015/11/21/Ferries-sail.md").contains("\n##### T\n# Ferries sail\n"))
  }
}
