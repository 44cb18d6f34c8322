import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

/// `import` from the command line.
@Suite struct ImportCommandTests {
  private func files(_ folder: TestFolder, of names: [ArchivePath]) -> [ArchivePath: String] {
    Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        (try? folder.read(name.description)).map { (name, $0) }
      })
  }

  @Test(arguments: ["english", "chinese", "slips"], ["json-lines", "json"])
  func anEmptyFolderBecomesTheSamePages(name: String, format: String) throws {
    let old = try ExportCommandTests.archive(name)
    let records = try ToolRunner.dateline(["export", "--format", format], in: old)
    let new = try TestFolder()
    let arguments = ["import", "-", "--archive", new.path]
    for option in ["--dry-run", "--diff"] {
      let dry = try ToolRunner.dateline(arguments + [option], in: new, input: records.output)
      #expect(dry.status == 0 && !dry.output.isEmpty, "\(dry.errors)")
      #expect(new.names(in: "") == [])
    }
    let outcome = try ToolRunner.dateline(arguments, in: new, input: records.output)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pages = try ArchiveFixture.files(of: name).keys.filter { $0.documentKind == .eventPage }
    #expect(files(new, of: pages) == files(old, of: pages))
    // The indexes list the same pages.
    let check = try ToolRunner.dateline(["index", "--check"], in: new)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    // A second time, nothing is left to do.
    let again = try ToolRunner.dateline(arguments, in: new, input: records.output)
    #expect(
      again.status == 0 && again.output == "Nothing has to be done.\n", "\(again.output)\(again.errors)")
  }

  private let record = #"{"path": "news/2015/11/20/a.md", "dialect": "en", "headline": "A"}"#

  private func archive() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      "news/2015/11/19/b.md", "### [2015-11-19](/news/2015/11/19/index.md)\n\n# B\n\n\n\n")
    let index = "## [2015-11-19](/news/2015/11/19/index.md)\n\n### [B](/news/2015/11/19/b.md)\n\n"
    try folder.write("news/2015/11/19/index.md", index)
    try folder.write("news/2015/11/19/README.md", index)
    let front = """


      ## [Today](/news/2015/11/19/index.md)

      ### [B](/news/2015/11/19/b.md)

      ---


      """
    try folder.write("index.md", front)
    return folder
  }

  @Test func indexesAndTheFrontPageComeAlong() throws {
    let folder = try archive()
    let outcome = try ToolRunner.dateline(["import", "-"], in: folder, input: record)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      folder.holds("news/2015/11/20/a.md", "### [2015-11-20](/news/2015/11/20/index.md)\n\n# A\n\n\n\n"))
    #expect(
      folder.holds(
        "news/2015/11/20/index.md",
        "## [2015-11-20](/news/2015/11/20/index.md)\n\n### [A](/news/2015/11/20/a.md)\n\n## [Previous Day...](/news/2015/11/19/index.md)\n\n"
      ))
    #expect(folder.exists("news/2015/11/20/README.md"))
    #expect(try folder.read("index.md").contains("## [Today](/news/2015/11/20/index.md)\n\n### [A]("))
  }

  @Test(arguments: [[], ["--dry-run"]])
  func quietTellsOfFailuresOnly(options: [String]) throws {
    let folder = try archive()
    let outcome = try ToolRunner.dateline(["import", "-", "--quiet"] + options, in: folder, input: record)
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(folder.exists("news/2015/11/20/a.md") == options.isEmpty)
    let other = record.replacing("\"A\"", with: "\"Other\"")
    let failed = try ToolRunner.dateline(["import", "-", "--quiet"], in: folder, input: other)
    #expect((failed.status == 2) == options.isEmpty && failed.errors.isEmpty != options.isEmpty)
  }

  @Test func aPageThatIsThereAndSaysSomethingElseStopsAll() throws {
    let folder = try archive()
    let before = try folder.read("news/2015/11/19/b.md")
    let records = record + "\n" + #"{"path": "news/2015/11/19/b.md", "dialect": "en", "headline": "C"}"#
    let outcome = try ToolRunner.dateline(["import", "-"], in: folder, input: records)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'news/2015/11/19/b.md' exists already and holds something else"))
    #expect(folder.holds("news/2015/11/19/b.md", before) && !folder.exists("news/2015/11/20"))
  }

  @Test(arguments: [
    (
      #"{"path": "news/2015/11/20/a.md", "dialect": "en", "headline": "A", "topics": "T"}"#,
      "standard input:2: topics: there is no such member; did you mean 'topic'?"
    ),
    (#"{"path": "news/2015/11/20/a.md", "dialect": "en"}"#, "standard input:2: headline: is missing"),
    (
      #"{"path": "news/2015/11/20/a.md", "dialect": "en", "headline": "A", "sources": [{"publisher": "P", "url": 3}]}"#,
      "standard input:2: sources[0].url: must be a text"
    ),
    (
      #"{"path": "../../etc/a.md", "dialect": "en", "headline": "A"}"#,
      "standard input:2: path: '../../etc/a.md' isn't where an event page can be"
    ),
    (
      #"{"path": "news/2015/11/20/a.md", "dialect": "english", "headline": "A"}"#,
      "standard input:2: dialect: no dialect is called 'english'"
    ),
    (
      #"{"path": "news/2015/11/20/a.md", "dialect": "en", "headline": "A\n# B"}"#,
      "standard input:2: the page can't be written: with this headline"
    ),
    (#"{"path": "#, "standard input:2: it is not valid JSON"), ("[", "standard input:2: "),
    ("\u{0}", "standard input:2: it is not UTF-8 text"),
    ("3", "standard input:2: the record must be an object"),
    (
      #"{"path": "news/2015/11/21/a.md", "dialect": "en", "headline": "A", "headline": "B"}"#,
      "standard input:2: headline: is given twice"
    ),
    (
      #"{"path": "news/2015/11/21/a.md", "dialect": "en", "headline": "A", "coverImage": []}"#,
      "standard input:2: coverImage: must be an object"
    ),
    (
      #"{"path": "news/2015/11/21/a.md", "dialect": "en", "headline": "A", "sources": [{"publisher": "P", "url": "u", "number": 1.5}]}"#,
      "standard input:2: sources[0].number: 1.5 is no number of an item"
    ),
    (
      #"{"path": "news/2015/11/21/a.md", "dialect": "en", "headline": "A", "related": [{"headline": "B", "path": "../../etc/passwd"}]}"#,
      "standard input:2: path: '../../etc/passwd' is where no link to a page can lead"
    ),
  ])
  func whatIsWrongIsNamedAndNothingWritten(second: String, message: String) throws {
    let folder = try archive()
    let outcome = try ToolRunner.dateline(["import", "-"], in: folder, input: record + "\n" + second + "\n")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!folder.exists("news/2015/11/20"))
  }

  @Test func aRecordOnManyLinesIsOneError() throws {
    let folder = try archive()
    let pretty =
      "{\n  \"path\": \"news/2015/11/20/a.md\",\n  \"dialect\": \"en\",\n  \"headline\": \"A\"\n}\n"
    let outcome = try ToolRunner.dateline(["import", "-"], in: folder, input: pretty)
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").count == 1 && outcome.errors.contains("standard input:1: "))
    // In an array lines don't count.
    #expect(try ToolRunner.dateline(["import", "-"], in: folder, input: "[\(pretty)]").status == 0)
  }

  @Test(arguments: ["", "["]) func aByteOrderMarkIsPassedOver(start: String) throws {
    let folder = try archive()
    let input = "\u{FEFF}\(start)\(record)\(start.isEmpty ? "" : "]")"
    let outcome = try ToolRunner.dateline(["import", "-"], in: folder, input: input)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func aPageWithoutEntryIsWrittenAndFails() throws {
    let folder = try archive()
    let text = #"### [2015-11-20](/news/2015/11/20/index.md)\n"#
    let page =
      #"{"path": "news/2015/11/20/a.md", "dialect": "en", "headline": "", "markdown": "\#(text)"}"#
    let outcome = try ToolRunner.dateline(["import", "-"], in: folder, input: page)
    #expect(outcome.status == 2 && outcome.errors.contains("gets no entry"), "\(outcome.errors)")
    #expect(folder.exists("news/2015/11/20/a.md"))
  }

  @Test func inAnArrayTheRecordIsNamed() throws {
    let folder = try archive()
    try folder.write("records.json", "[\(record), {\"path\": 1}]")
    let outcome = try ToolRunner.dateline(["import", "records.json"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("records.json: record 2: path: must be a text"), "\(outcome.errors)")
    let twice = record.split(separator: "\"A\"").joined(separator: "\"A\", \"headline\": \"B\"")
    let repeated = try ToolRunner.dateline(["import", "-"], in: folder, input: "[\(record), \(twice)]")
    #expect(repeated.errors.contains("standard input: record 2: headline: is given twice"))
    let missing = try ToolRunner.dateline(["import", "recrods.json"], in: folder)
    #expect(
      missing.status == 2 && missing.errors.contains("did you mean 'records.json'?"), "\(missing.errors)")
  }

  @Test func twoPagesOfOnePathAreRefused() throws {
    let folder = try archive()
    let other = record.split(separator: "\"A\"").joined(separator: "\"B\"")
    let outcome = try ToolRunner.dateline(["import", "-"], in: folder, input: "\(record)\n\(other)\n")
    #expect(outcome.status == 2 && outcome.errors.contains("'news/2015/11/20/a.md' is given twice"))
    #expect(
      try ToolRunner.dateline(["import", "-"], in: folder, input: "\(record)\n\(record)\n").status == 0)
  }

  @Test func aFolderThatHoldsSomethingElseIsNoNewArchive() throws {
    let folder = try TestFolder()
    try folder.write("notes.txt", "x")
    let outcome = try ToolRunner.dateline(["import", "-", "--archive", "."], in: folder, input: record)
    #expect(outcome.status == 2 && outcome.errors.contains("no folder news/"))
    #expect(folder.names(in: "") == ["notes.txt"])
  }
}
