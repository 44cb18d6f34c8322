import DatelineArchive
import DatelineExchange
import DatelineSyntax
import DatelineTestSupport
import Foundation
import Testing

/// `export` from the command line.
@Suite struct ExportCommandTests {
  /// A copy of an archive of the fixtures.
  static func archive(_ name: String) throws -> TestFolder {
    let folder = try TestFolder()
    for (path, bytes) in try ArchiveFixture.files(of: name) {
      try folder.write(path.description, String(decoding: bytes, as: UTF8.self))
    }
    return folder
  }

  private func records(_ lines: [String]) throws -> [PageRecord] {
    try lines.map { try JSONDecoder().decode(PageRecord.self, from: Data($0.utf8)) }
  }

  private func export(_ folder: TestFolder, _ arguments: String...) throws -> ToolRunner.Outcome {
    let outcome = try ToolRunner.dateline(["export"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  @Test(arguments: ["english", "chinese", "slips"])
  func theRecordsAreThoseOfThePages(name: String) throws {
    let folder = try Self.archive(name)
    let outcome = try export(folder)
    #expect(outcome.errors == "")
    let files = try ArchiveFixture.files(of: name).filter { $0.key.documentKind == .eventPage }
      .sorted { $0.key < $1.key }
    let records = try records(outcome.lines)
    #expect(records.map(\.path) == files.map(\.key.description) && records.count > 2)
    for ((path, bytes), record) in zip(files, records) {
      let page = EventPage(SyntaxTree(parsing: bytes, as: .eventPage))
      var expected = PageReading(page, at: path, dialect: name == "chinese" ? .chinese : .english).record
      // Where names that hold a comma end, only the archive tells.
      for place in expected.related.indices where record.related.indices.contains(place) {
        let (names, others) = (record.related[place].names, expected.related[place].names)
        #expect(names.joined(separator: ", ") == others.joined(separator: ", "))
        expected.related[place].names = names
      }
      #expect(record == expected)
    }
  }

  @Test func oneArrayHoldsTheSameRecords() throws {
    let folder = try Self.archive("english")
    let lines = try export(folder, "--format", "jsonl")
    let array = try export(folder, "--format", "json")
    #expect(
      try JSONDecoder().decode([PageRecord].self, from: Data(array.outputBytes)) == records(lines.lines))
    let none = try ToolRunner.dateline(["export", "--format", "json"], in: Self.emptyArchive())
    #expect(none.output == "[]\n")
  }

  private static func emptyArchive() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.makeFolder("news")
    return folder
  }

  @Test(arguments: ["json-lines", "json", "csv", "urls"])
  func theOutputDoesNotDependOnTheNumberOfThreads(format: String) throws {
    let folder = try Self.archive("english")
    let one = try export(folder, "--format", format, "--jobs", "1").outputBytes
    #expect(!one.isEmpty)
    #expect(try export(folder, "--format", format, "--jobs", "3").outputBytes == one)
  }

  @Test func pathsChooseThePages() throws {
    let folder = try Self.archive("english")
    let all = try records(try export(folder).lines)
    let day = try records(try export(folder, "news/2017/03/9").lines)
    #expect(day == all.filter { $0.date == "2017-03-09" } && !day.isEmpty)
    let page = try #require(day.first)
    #expect(try records(try export(folder, page.path).lines) == [page])
    let missing = try ToolRunner.dateline(["export", page.path, "news/2017/03/8/none.md"], in: folder)
    #expect(missing.status == 2 && missing.lines.count == 1)
    #expect(missing.errors.contains("'news/2017/03/8/none.md' doesn't exist"))
  }

  @Test func aFileIsWrittenButNoPageOverwritten() throws {
    let folder = try Self.archive("english")
    let wanted = try export(folder).output
    #expect(try export(folder, "--output-file", "pages.jsonl").output == "")
    #expect(folder.holds("pages.jsonl", wanted))
    #expect(try export(folder, "--output", "pages.jsonl").output == "")
    let page = try #require(try records(try export(folder).lines).first?.path)
    let before = try folder.read(page)
    let outcome = try ToolRunner.dateline(["export", "--output-file", page], in: folder)
    #expect(outcome.status == 2 && folder.holds(page, before))
  }

  @Test func tablesJoinOnThePath() throws {
    let folder = try Self.archive("english")
    let records = try records(try export(folder).lines)
    func rows(_ table: String) throws -> [Substring] {
      try export(folder, "--format", "csv", "--table", table).output.split(separator: "\r\n")
    }
    #expect(try rows("pages").count == records.count + 1)
    #expect(try rows("sources").count == records.reduce(1) { $0 + $1.sources.count })
    #expect(try rows("related").count == records.reduce(1) { $0 + $1.related.count })
    #expect(try rows("names").count == records.reduce(1) { $0 + $1.entities.count })
    #expect(try rows("related").first == "path,number,headline,target,target_date,names")
  }

  private static func page(_ headline: String, _ sources: String = "") -> String {
    "### [2015-11-20](/news/2015/11/20/index.md)\n\n# \(headline)\n\n\n\n"
      + (sources.isEmpty ? "" : "\n### Source:\n\n\(sources)")
  }

  @Test func fieldsAreQuotedWhereTheyMustBe() throws {
    let folder = try TestFolder()
    try folder.write("news/2015/11/20/a.md", Self.page("=1+2, \"quoted\""))
    try folder.write("news/2015/11/20/b.md", Self.page("-- plain"))
    let output = try export(folder, "--format", "csv").output
    #expect(output.contains("\r\nnews/2015/11/20/a.md,2015-11-20,en,,\"=1+2, \"\"quoted\"\"\",,\r\n"))
    #expect(output.hasSuffix("\r\nnews/2015/11/20/b.md,2015-11-20,en,,-- plain,,\r\n"))
  }

  @Test func addressesComeOnceAndAsABrowserAsksForThem() throws {
    let folder = try TestFolder()
    try folder.write(
      "news/2015/11/20/a.md",
      Self.page(
        "A",
        "1. [P](https://p.example/?a&b)\n2. [Q](//q.example/)\n3. [R](mailto:r)\n4. [Cover Image](https://p.example/i?a&amp;b)\n"
      ))
    try folder.write(
      "news/2015/11/20/b.md", Self.page("B", "1. [P](https://p.example/?a&b)\n2. [S](HTTP://s.example/a b)\n")
    )
    #expect(
      try export(folder, "--format", "urls").lines == [
        "https://p.example/?a&b", "https://p.example/i?a&b", "HTTP://s.example/a%20b",
      ])
  }

  @Test func addressesOfEverySourceAreListedAndOthersTold() throws {
    let folder = try TestFolder()
    try folder.write(
      "news/2015/11/20/a.md",
      Self.page(
        "A",
        "1. [P](<https://p.example/a b>)\n2. [Q](https://q.example/ \"A title\")\n"
          + "3. [R](https://r.example/) [IMG](https://r.example/1) [IMG](https://r.example/2)\n"))
    let outcome = try export(folder, "--format", "urls")
    #expect(
      outcome.lines == [
        "https://p.example/a%20b", "https://q.example/", "https://r.example/", "https://r.example/1",
        "https://r.example/2",
      ])
    #expect(outcome.errors == "")
    try folder.write("news/2015/11/20/b.md", Self.page("B", "1. [P](//p.example/)\n2. no link\n"))
    let told = try export(folder, "--format", "urls")
    #expect(told.errors.contains("sources of 1 page have no address") && told.errors.contains("b.md"))
    let table = try export(folder, "--format", "csv", "--table", "sources")
    #expect(table.errors.contains("tables don't say all of 2 pages"), "\(table.errors)")
    #expect(try export(folder, "--format", "urls", "--quiet").errors == "")
  }

  @Test func namedFilesThatAreLeftOutAreTold() throws {
    let folder = try Self.archive("english")
    try folder.write(".dateline.json", #"{"exclude": ["news/2017/03/9/**"]}"#)
    let page = try #require(
      folder.names(in: "news/2017/03/9").first { $0 != "index.md" && $0 != "README.md" })
    let outcome = try export(folder, "news/2017/03/9/\(page)", "news/2017/03/8/index.md", "index.md")
    #expect(outcome.output == "")
    #expect(
      outcome.errors.contains("\(page)' is not exported: the configuration excludes it"), "\(outcome.errors)")
    #expect(outcome.errors.contains("'news/2017/03/8/index.md' is not exported: it is an index"))
    #expect(outcome.errors.contains("'index.md' is not exported: it is an index"))
  }

  @Test func whatARecordDoesNotSayIsTold() throws {
    let folder = try TestFolder()
    try folder.write("news/2015/11/20/a.md", Self.page("A") + "\nAnother line.\n\nAnd one.\n")
    try folder.write("news/2015/11/20/b.md", Self.page("B"))
    let outcome = try export(folder, "--strict")
    #expect(
      outcome.errors
        == "dateline: note: 1 record also holds its page as it stands, since the parts don't say all of it: 'news/2015/11/20/a.md'\n"
    )
    #expect(try export(folder, "--quiet").errors == "")
    #expect(try records(outcome.lines).map { $0.markdown != nil } == [true, false])
    try folder.write("notes.txt", "")
    let sed = try ToolRunner.run(
      ["sh", "-c", "printf '# B \\377\\n' >> news/2015/11/20/b.md"], in: folder)
    #expect(sed.status == 0)
    let lossy = try ToolRunner.dateline(["export", "--strict"], in: folder)
    #expect(lossy.status == 1 && lossy.lines.count == 2)
    #expect(lossy.errors.contains("warning: 1 page can't be made of its record again"))
    #expect(try export(folder).lines.count == 2)
  }

  @Test func aPageThatIsTooLargeIsToldAndTheRestGoesOn() throws {
    let folder = try TestFolder()
    try folder.write("news/2015/11/20/a.md", Self.page("A"))
    try folder.write("news/2015/11/20/b.md", Self.page(String(repeating: "long ", count: 1_000)))
    try folder.write(".dateline.json", #"{"limits": {"fileSize": 1000}}"#)
    let outcome = try ToolRunner.dateline(["export"], in: folder)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("'news/2015/11/20/b.md' has "))
    #expect(try records(outcome.lines).map(\.headline) == ["A"])
  }

  @Test(arguments: [
    (["--format", "jsn"], "did you mean 'json'?"), (["--table", "pages"], "--table needs --format csv"),
    (["--strict", "--format", "csv"], "--strict needs"), (["-"], "standard input can't be exported"),
  ])
  func mistakesAreExplained(arguments: [String], message: String) throws {
    let outcome = try ToolRunner.dateline(["export"] + arguments, in: Self.emptyArchive())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
