import DatelineArchive
import Testing

@Suite struct ArchiveLocationTests {
  let folder: TemporaryFolder
  let root: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    try folder.file("archive/news/2015/11/3/page.md")
    try folder.file("archive/docs/guide.md")
    root = folder.absolute("archive")
  }

  private func find(_ path: String) -> [UInt8]? {
    ArchiveLocation.find(from: Array(path.utf8), workingFolder: root)?.root
  }

  @Test(arguments: [
    "", ".", "news", "news/", "news/2015/11/3/page.md", "news/2015/none/none.md", "docs/guide.md/none",
    "docs/..",
    "none/../docs", "./docs//guide.md", "../archive/none",
  ])
  func `the root is found from any path inside, existing or not`(path: String) {
    #expect(find(path) == root)
    #expect(ArchiveLocation.find(from: root + Array("/".utf8) + Array(path.utf8))?.root == root)
  }

  @Test(arguments: ["..", "../none", "/", "/none/none"])
  func `outside there is none`(path: String) { #expect(find(path) == nil) }

  @Test func `the nearest folder that holds news counts, beginning with the path itself`() throws {
    try folder.file("archive/docs/sample/news/x.md")
    #expect(find("docs/sample") == folder.absolute("archive/docs/sample"))
    #expect(find("docs/sample/news/x.md") == folder.absolute("archive/docs/sample"))
    #expect(find("docs") == root)
  }

  @Test func `a link or a file named news makes no archive`() throws {
    try folder.folder("linked")
    try folder.link("linked/news", to: "../archive/news")
    try folder.file("file/news")
    for name in ["linked", "file"] {
      #expect(find("../\(name)") == nil)
      let path = folder.absolute(name)
      #expect(throws: ArchiveError.noNews(path: path)) { try ArchiveLocation(root: path) }
    }
  }

  @Test func `a root that isn't there is unreadable`() {
    let path = folder.absolute("none")
    #expect(throws: ArchiveError.unreadable(path: path, errorNumber: 2)) { try ArchiveLocation(root: path) }
    #expect(throws: ArchiveError.unreadable(path: [], errorNumber: 2)) { try ArchiveLocation(root: []) }
  }

  @Test func `links to an archive lead to it`() throws {
    try folder.link("link", to: "archive")
    try folder.link("page.md", to: "archive/news/2015/11/3/page.md")
    #expect(find("../link") == root)
    #expect(find("../link/news/2015") == root)
    #expect(find("../page.md") == root)
    let location = try ArchiveLocation(root: folder.absolute("link"))
    #expect(location.root == root)
    #expect(location.path(of: folder.absolute("link"))?.description == "")
    #expect(location.path(of: folder.absolute("link/news/none.md"))?.description == "news/none.md")
    #expect(location.path(of: folder.absolute("page.md"))?.description == "news/2015/11/3/page.md")
  }

  @Test func `a linked folder inside doesn't lead to the archive behind it`() throws {
    try folder.folder("other/news/2015/11/4")
    try folder.link("archive/news/4", to: "../../other/news/2015/11/4")
    for path in ["archive/news/4", "archive/news/4/page.md", "archive/./news//4/none/at/all.md"] {
      let found = ArchiveLocation.find(from: folder.absolute(path))
      #expect(found == (try ArchiveLocation(root: folder.absolute("archive"))))
      #expect(found?.path(of: folder.absolute(path)) == (path.hasSuffix("4") ? ArchivePath("news/4") : nil))
    }
    // The folder around the other one.
    let around = ArchiveLocation.find(from: folder.absolute("archive/news/4/../5/page.md"))
    #expect(around == (try ArchiveLocation(root: folder.absolute("other"))))
  }

  @Test func `a link inside keeps its name`() throws {
    try folder.link("archive/news/link.md", to: "/etc/passwd")
    try folder.link("archive/news/out", to: "/")
    let location = try ArchiveLocation(root: root)
    #expect(location.path(of: folder.absolute("archive/news/link.md"))?.description == "news/link.md")
    #expect(location.path(of: folder.absolute("archive/news/out"))?.description == "news/out")
    #expect(location.path(of: folder.absolute("archive/news/out/etc")) == nil)
  }

  @Test(arguments: [
    ("", ""), (".", ""), ("news/2015", "news/2015"), ("./news//2015/./11/", "news/2015/11"),
    ("docs/../news/x.md", "news/x.md"), ("none/../x.md", "x.md"), ("none/deep/../../x.md", "x.md"),
    ("../archive/x.md", "x.md"), ("..", nil), ("../archive2/x.md", nil), ("/etc/passwd", nil),
    ("../../../../../../..", nil), ("a\0b", nil), ("docs/guide.md/x", "docs/guide.md/x"),
  ])
  func `a path is taken relative to the working folder and the root`(path: String, expected: String?) throws {
    let location = try ArchiveLocation(root: root)
    #expect(location.path(of: Array(path.utf8), workingFolder: root)?.description == expected)
  }

  @Test func `absolute paths come back`() throws {
    let location = try ArchiveLocation(root: root)
    for text in ["", "news", "news/2015/11/3/page.md", "none"] {
      let path = ArchivePath(text)
      #expect(location.path(of: location.absolutePath(of: path)) == path)
    }
    #expect(location.absolutePath(of: ArchivePath("news")) == folder.absolute("archive/news"))
  }

  @Test func `a folder holds itself and what is below, not what begins alike`() {
    let folder = ArchivePath("news/2015")
    #expect(ArchivePath("news/2015").isInside(folder))
    #expect(ArchivePath("news/2015/11").isInside(folder))
    #expect(!ArchivePath("news/2015-x").isInside(folder))
    #expect(!ArchivePath("news").isInside(folder))
    #expect(ArchivePath("news").isInside(ArchivePath("")))
  }

  /// What the system can't take is nowhere; what it can take is found however much of it is missing.
  @Test func `a path longer than the system takes is refused`() throws {
    let location = try ArchiveLocation(root: root)
    let short = root + Array("/none".utf8) + Array(repeatElement(Array("/a".utf8), count: 1000).joined())
    #expect(ArchiveLocation.find(from: short)?.root == root)
    #expect(location.path(of: short)?.bytes.count == short.count - root.count - 1)
    let long = short + Array(repeatElement(Array("/a".utf8), count: 1100).joined())
    #expect(ArchiveLocation.find(from: long) == nil)
    #expect(location.path(of: long) == nil)
  }

  @Test func `however little of a path exists, the links in that are resolved`() throws {
    try folder.folder("archive/docs/a/b/c/d/e")
    try folder.link("link", to: "archive/docs")
    let location = try ArchiveLocation(root: root)
    let parts = ["a", "b", "c", "d", "e", "none", "f", "g"]
    for count in 0...parts.count {
      let path = (["docs"] + parts.prefix(count)).joined(separator: "/")
      #expect(
        location.path(of: folder.absolute("link/\(parts.prefix(count).joined(separator: "/"))/x"))?
          .description == "\(path)/x")
    }
  }
}
