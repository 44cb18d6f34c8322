import DatelineTestSupport
import Testing

/// `report` from the command line.
@Suite struct ReportCommandTests {
  private func run(_ arguments: [String], in folder: TestFolder) throws -> ToolRunner.Outcome {
    try ToolRunner.dateline(["report"] + arguments, in: folder)
  }

  @Test func theReportIsWrittenBesideTheArchive() throws {
    let folder = try TestFolder.archive()
    let outcome = try run([], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "dateline-report.html: written\n")
    let html = try folder.read("dateline-report.html")
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\">") && html.hasSuffix("</html>\n"))
    #expect(html.contains("3 events, from <time>2015-11-20</time> to <time>2016-02-03</time>"))
    #expect(html.contains("unused-suppression"))
    // It doesn't become part of the archive, and is replaced the next time.
    #expect(try run(["."], in: folder).status == 0)
    #expect(folder.holds("dateline-report.html", html))
    #expect(folder.names(in: ".") == ["dateline-report.html", "news"])
  }

  @Test(arguments: ["1", "2", "3"])
  func theBytesDoNotDependOnTheThreads(jobs: String) throws {
    let folder = try TestFolder.archive()
    let first = try run(["--output", "-"], in: folder)
    let second = try run(["--output", "-", "--jobs", jobs], in: folder)
    #expect(first.status == 0 && first.outputBytes == second.outputBytes && !first.outputBytes.isEmpty)
  }

  @Test func linksLeadFromTheReportToThePages() throws {
    let folder = try TestFolder()
    for day in ["1", "2", "3"] {
      try folder.write(
        "old archive/news/2015/11/\(day)/p\(day).md",
        "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n##### Port\n# Harbour \(day)\n\n\n\n")
    }
    try folder.makeFolder("out")
    #expect(try run(["--archive", "old archive", "--output", "out/r.html"], in: folder).status == 0)
    #expect(
      try folder.read("out/r.html").contains(
        "<a href=\"../old%20archive/news/2015/11/2/p2.md\">Harbour 2</a>"))
    #expect(
      try run(["old archive/news/2015", "--output", "-"], in: folder).output.contains("\"old%20archive/news/")
    )
  }

  @Test func aSubjectIsChosenByNameOrTopic() throws {
    let folder = try TestFolder()
    try folder.write(
      "news/2015/11/1/a.md", "### [2015-11-1](/news/2015/11/1/index.md)\n\n##### Port\n# Harbour\n\n\n\n")
    for option in ["--entity", "--topic"] {
      #expect(
        try run([option, "Port", "--output", "-"], in: folder).output.contains(
          "Timeline of <span>Port</span>"))
      let refused = try run([option, "Prot", "--output", "-"], in: folder)
      #expect(refused.status == 2 && refused.outputBytes.isEmpty)
      #expect(refused.errors.contains("Port"), "\(refused.errors)")
    }
    #expect(try run(["--entity", "Port", "--topic", "Port"], in: folder).status == 2)
  }

  @Test func nothingOfTheArchiveIsOverwritten() throws {
    let folder = try TestFolder.archive()
    let page = try folder.read("news/2016/02/3/storm.md")
    for path in ["news/2016/02/3/storm.md", "news/r.html", "README.md", "index.md", "news"] {
      let outcome = try run(["--output", path], in: folder)
      #expect(outcome.status == 2 && outcome.errors.contains("--output") || outcome.errors.contains("folder"))
    }
    #expect(folder.holds("news/2016/02/3/storm.md", page))
    #expect(!folder.exists("README.md") && !folder.exists("news/r.html"))
  }

  @Test func linksAreNeitherFollowedNorReplaced() throws {
    let folder = try TestFolder.archive()
    try folder.write("letter.txt", "Dear reader")
    _ = try ToolRunner.run(["ln", "-s", "letter.txt", "link.html"], in: folder)
    _ = try ToolRunner.run(["ln", "-s", "nowhere", "dangling.html"], in: folder)
    for path in ["link.html", "dangling.html"] {
      let outcome = try run(["--output", path], in: folder)
      #expect(outcome.status == 2 && outcome.errors.contains(path), "\(outcome.errors)")
    }
    #expect(folder.holds("letter.txt", "Dear reader") && !folder.exists("nowhere"))
    #expect(try run(["--output", "absent/r.html"], in: folder).status == 2)
  }

  /// A report on another archive than the one that was asked for would look right and be wrong.
  @Test func aPathOutsideTheArchiveIsRefused() throws {
    let (folder, other, none) = (try TestFolder.archive(), try TestFolder.archive(), try TestFolder())
    try folder.write("dateline-report.html", "An earlier one")
    try none.write("notes/x.md", "# Note\n")
    for arguments in [
      [none.path], [none.absolute("notes")], [none.absolute("notes/x.md")], ["--archive", ".", other.path],
      ["--archive", ".", other.absolute("news/2016/02/3/storm.md")],
    ] {
      let outcome = try run(arguments, in: folder)
      #expect(outcome.status == 2 && outcome.outputBytes.isEmpty)
      #expect(outcome.errors.contains("'\(arguments[arguments.count - 1])' is "), "\(outcome.errors)")
    }
    #expect(folder.holds("dateline-report.html", "An earlier one"))
    // What is named tells which archive is meant.
    #expect(try run([other.path, "--output", "-"], in: none).status == 0)
    #expect(try run(["--archive", ".", "news", "--output", "-"], in: folder).status == 0)
  }

  @Test func whatIsMissingIsTold() throws {
    let folder = try TestFolder()
    #expect(try run([], in: folder).errors.contains("no archive here"))
    let outcome = try run(["absent"], in: folder)
    #expect(outcome.status == 2 && outcome.errors.contains("'absent' doesn't exist"))
  }
}
