import DatelineTestSupport
import Testing

/// What has an unresolved merge conflict is changed by nobody but who resolves it.
@Suite struct MergeConflictTests {
  private static let index = """
    ## [2015-11-20](/news/2015/11/20/index.md)

    <<<<<<< HEAD
    ### [Harbour reopens](/news/2015/11/20/harbour-reopens.md)
    Ours.
    =======
    ### [Harbour opens](/news/2015/11/20/harbour-reopens.md)
    Theirs.
    >>>>>>> other

    """
  private let page = "news/2015/11/20/harbour-reopens.md"

  private func archive() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(page, TestFolder.fixedPage())
    for name in ["index.md", "README.md"] { try folder.write("news/2015/11/20/\(name)", Self.index) }
    return folder
  }

  @Test(arguments: [
    ["lint", "--fix", "--unsafe-fixes"], ["format"], ["index"],
    ["new", "--date", "2015-11-20", "--headline", "Ferries sail"],
    ["rename", "news/2015/11/20/harbour-reopens.md", "--headline", "Harbour opens again"],
    ["move", "news/2015/11/20/harbour-reopens.md", "--date", "2015-11-21"],
  ])
  func nothingIsChanged(_ arguments: [String]) throws {
    let folder = try archive()
    let outcome = try ToolRunner.dateline(arguments, in: folder)
    #expect(outcome.status == (arguments[0] == "lint" ? 1 : 2))
    #expect(try folder.read("news/2015/11/20/index.md") == Self.index)
    #expect(try folder.read("news/2015/11/20/README.md") == Self.index)
    if !["lint", "format"].contains(arguments[0]) {
      #expect(try folder.read(page) == TestFolder.fixedPage())
    }
    #expect(folder.names(in: "news/2015/11") == ["20"])
    #expect((outcome.output + outcome.errors).contains("merge conflict"))
  }
}
