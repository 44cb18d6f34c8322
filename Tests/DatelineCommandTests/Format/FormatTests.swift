import DatelineTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `dateline format`.
@Suite struct FormatTests {
  private static let good = """
    ### [2015-11-20](/news/2015/11/20/index.md)

    # Harbour reopens

    Ships sail again.




    ### Source:

    1. [Harbour Post](https://example.org/harbour)
    2. [Island Times](https://example.com/ferries)

    """
  private static let bad = """
    ### [2015-11-20](/news/2015/11/20/index.md)
    # Harbour reopens

    Ships sail again.



    ### Source:

    1. [Harbour Post](https://example.org/harbour)
    3.  [Island Times](https://example.com/ferries)

    """

  private let page = "news/2015/11/20/harbour.md"

  private func format(_ arguments: [String], in folder: TestFolder, input: String = "") throws
    -> ToolRunner.Outcome
  {
    try ToolRunner.dateline(["format"] + arguments, in: folder, input: input)
  }

  private func archive(_ text: String = bad) throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(page, text)
    try folder.write("news/2015/11/21/bridge.md", Self.good)
    return folder
  }

  @Test func pagesAreWrittenInPlaceAndOnce() throws {
    let folder = try archive()
    let first = try format([], in: folder)
    #expect(first.status == 0)
    #expect(first.output == page + "\n")
    #expect(first.errors == "dateline: 1 of 2 pages changed\n")
    #expect(try folder.read(page) == Self.good)
    #expect(folder.names(in: "news/2015/11/20") == ["harbour.md"])
    let second = try format([], in: folder)
    #expect(second.output.isEmpty)
    #expect(second.errors == "dateline: 0 of 2 pages changed\n")
  }

  @Test func checkNamesThePagesAndWritesNothing() throws {
    let folder = try archive()
    let check = try format(["--check", "news"], in: folder)
    #expect(check.status == 1)
    #expect(check.output == page + "\n")
    #expect(check.errors == "dateline: 1 of 2 pages would change\n")
    #expect(try folder.read(page) == Self.bad)
    #expect(try format(["--check", "--quiet"], in: folder).output.isEmpty)
    #expect(try format(["--check", "news/2015/11/21"], in: folder).status == 0)
  }

  @Test func diffShowsAPatch() throws {
    let folder = try archive()
    let diff = try format(["--diff"], in: folder)
    #expect(diff.status == 1)
    #expect(diff.output.contains("-3.  [Island Times]"))
    #expect(diff.output.contains("+2. [Island Times]"))
    #expect(try folder.read(page) == Self.bad)
  }

  @Test func standardInputGoesToStandardOutput() throws {
    let folder = try TestFolder()
    #expect(try format(["-"], in: folder, input: Self.bad).output == Self.good)
    #expect(try format(["-", "--check"], in: folder, input: Self.bad).status == 1)
    #expect(try format(["-", "--check"], in: folder, input: Self.good).status == 0)
    let index = "## [2015-11-20](/news/2015/11/20/index.md)\n### [Harbour](/news/2015/11/20/harbour.md)\n"
    let formatted = try format(["-", "--stdin-filename", "x/index.md"], in: folder, input: index)
    #expect(formatted.status == 0)
    #expect(formatted.output.contains("index.md)\n\n### [Harbour]"))
  }

  @Test func aRangeConfinesTheChanges() throws {
    let folder = try archive()
    #expect(try format(["--range", "9:11", page], in: folder).status == 0)
    let text = try folder.read(page)
    #expect(text.contains("index.md)\n# Harbour"))
    #expect(text.contains("\n2. [Island"))
    #expect(try format(["--range", "9:11", "news"], in: folder).status == 2)
    #expect(try format(["--range", "3:1", page], in: folder).status == 2)
    let lone = try TestFolder()
    try lone.write("page.md", Self.good)
    let beyond = "--range begins in line 14, but the page has only 13 lines"
    for (arguments, folder) in [([page], try archive(Self.good)), (["page.md"], lone), (["-"], lone)] {
      let outcome = try format(["--range", "14:20"] + arguments, in: folder, input: Self.good)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(beyond), "\(outcome.errors)")
      // Editors count the empty line at the end too.
      let last = try format(["--range", "13:20", "--check"] + arguments, in: folder, input: Self.good)
      #expect(last.status == 0, "\(last.errors)")
    }
  }

  @Test func aPageThatIsNotUnderstoodIsLeftAloneAndStopsNoOther() throws {
    let folder = try archive()
    try folder.write("news/2015/11/19/notes.md", "No headline here.\n")
    let outcome = try format([], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'news/2015/11/19/notes.md' is left alone: it has no headline"))
    #expect(try folder.read("news/2015/11/19/notes.md") == "No headline here.\n")
    #expect(try folder.read(page) == Self.good)
    try folder.write(page, Self.bad + "<<<<<<< ours\n")
    #expect(try format(["--check"], in: folder).errors.contains("harbour.md:12' is left alone: a merge"))
  }

  @Test func pagesOutsideAnyArchiveAreFormatted() throws {
    let folder = try TestFolder()
    try folder.write("drafts/harbour.md", Self.bad)
    #expect(try format(["drafts/harbour.md"], in: folder).status == 0)
    #expect(try folder.read("drafts/harbour.md") == Self.good)
    #expect(try format(["drafts"], in: folder).status == 2)
    #expect(try format([], in: folder).status == 2)
    #expect(try format(["drafts/nothing.md"], in: folder).status == 2)
  }

  @Test func whatIsNoPageIsLeftAlone() throws {
    let folder = try archive()
    let notes = "# Notes\nfor authors\n"
    try folder.write("news/notes.md", notes)
    try folder.write("CONTRIBUTING.md", notes)
    #expect(try format([], in: folder).status == 0)
    #expect(try folder.read("news/notes.md") == notes)
    #expect(try folder.read("CONTRIBUTING.md") == notes)
  }

  @Test func linksAreNeverWrittenThrough() throws {
    let folder = try archive()
    try folder.write("outside.md", Self.bad)
    #expect(symlink(folder.absolute("outside.md"), folder.absolute("news/2015/11/20/link.md")) == 0)
    #expect(try format([], in: folder).status == 0)
    #expect(try folder.read("outside.md") == Self.bad)
  }

  @Test func theConfigurationKeepsNumbersAndExcludes() throws {
    let folder = try archive()
    try folder.write(".dateline.json", "{format: {renumberItems: false}, exclude: ['news/2016']}")
    try folder.write("news/2016/01/1/old.md", Self.bad)
    #expect(try format([], in: folder).status == 0)
    #expect(try folder.read(page).contains("\n3. [Island"))
    #expect(try folder.read("news/2016/01/1/old.md") == Self.bad)
  }

  @Test func theReadmeIsFormattedAsTheIndexIs() throws {
    let folder = try archive()
    let index = "## [2015-11-20](/news/2015/11/20/index.md)\n### [Harbour](/news/2015/11/20/harbour.md)\n"
    try folder.write("news/2015/11/20/index.md", index)
    try folder.write("news/2015/11/20/README.md", index)
    #expect(try format([], in: folder).status == 0)
    let formatted = try folder.read("news/2015/11/20/index.md")
    #expect(formatted != index)
    #expect(try folder.read("news/2015/11/20/README.md") == formatted)
  }

  @Test func aNamedIndexTakesItsCopyAlong() throws {
    let folder = try archive()
    let index = "## [2015-11-20](/news/2015/11/20/index.md)\n### [Harbour](/news/2015/11/20/harbour.md)\n"
    try folder.write("news/2015/11/20/index.md", index)
    try folder.write("news/2015/11/20/README.md", index)
    #expect(try format(["news/2015/11/20/index.md"], in: folder).status == 0)
    #expect(try folder.read("news/2015/11/20/index.md") != index)
    #expect(try folder.read("news/2015/11/20/README.md") == folder.read("news/2015/11/20/index.md"))
  }

  @Test func anIndexAndItsReadmeAreWrittenBothOrNeither() throws {
    let folder = try archive()
    let index = "## [2015-11-20](/news/2015/11/20/index.md)\n### [Harbour](/news/2015/11/20/harbour.md)\n"
    for name in ["index.md", "README.md"] { try folder.write("news/2015/11/20/\(name)", index) }
    chmod(folder.absolute("news/2015/11/20/README.md"), 0o444)
    let outcome = try format([], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'news/2015/11/20/README.md' is not written: it is read-only"))
    #expect(try folder.read("news/2015/11/20/index.md") == index)
    #expect(outcome.output == "\(page)\n")
    #expect(folder.names(in: ".") == ["news"])
  }

  @Test func linesThatAreNotUnderstoodAreTold() throws {
    let folder = try TestFolder.archive()
    let page = "news/2015/11/20/harbour.md"
    #expect(try !ToolRunner.dateline(["format"], in: folder).errors.contains("not understood"))
    try folder.write(page, try folder.read(page) + "\n### Source:\n\n* [Post](https://post.example/a)\n")
    for arguments in [["format"], ["format", page]] {
      let outcome = try ToolRunner.dateline(arguments, in: folder)
      #expect(outcome.errors.contains("note: 1 page has lines that are not understood"), "\(outcome.errors)")
    }
  }
}
