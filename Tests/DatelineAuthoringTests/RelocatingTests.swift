import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import Testing

@Suite struct RelocatingTests {
  private func place(_ path: String) throws -> PagePath { try PagePath(archivePath: Array(path.utf8).span) }

  private func page(_ day: Int, _ headline: String, related: String = "") -> String {
    "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n# \(headline)\n\n\n\n" + related
  }

  private func archive() -> TestArchive {
    var archive = TestArchive()
    archive["news/2015/11/20/a.md"] = page(
      20, "A", related: "### Related:\n\n1. [B](/news/2015/11/20/b.md) _Context: X_\n")
    archive["news/2015/11/20/b.md"] = page(
      20, "B", related: "### Related:\n\n1. [A](/news/2015/11/20/a.md) _Context: X_\n")
    archive.setIndex(
      "news/2015/11/20",
      "## [2015-11-20](/news/2015/11/20/index.md)\n\n### [A](/news/2015/11/20/a.md)\n_Context: X_\n\n### [B](/news/2015/11/20/b.md)\n_Context: X_\n\n"
    )
    return archive
  }

  private func relocating(_ moves: [String: String], in archive: TestArchive) throws -> TestArchive {
    let targets = try Dictionary(
      uniqueKeysWithValues: moves.map { (ArchivePath($0.key), try place($0.value)) })
    return try archive.after { (reader) throws(AuthoringRefusal) in try reader.relocating(targets) }
  }

  @Test func pagesThatLinkToEachOtherMoveTogether() throws {
    let moves = [
      "news/2015/11/20/a.md": "news/2015/11/21/a.md", "news/2015/11/20/b.md": "news/2015/11/21/c.md",
    ]
    let new = try relocating(moves, in: archive())
    #expect(new["news/2015/11/21/a.md"]?.contains("[B](/news/2015/11/21/c.md)") == true)
    #expect(new["news/2015/11/21/c.md"]?.contains("[A](/news/2015/11/21/a.md)") == true)
    #expect(new["news/2015/11/21/c.md"]?.contains("### [2015-11-21](/news/2015/11/21/index.md)") == true)
    // The day is empty, and the entries went along.
    #expect(new["news/2015/11/20/index.md"] == nil)
    #expect(new["news/2015/11/20/README.md"] == nil)
    #expect(
      new["news/2015/11/21/index.md"]
        == archive()["news/2015/11/20/index.md"]?.replacing("2015-11-20", with: "2015-11-21")
        .replacing("/11/20/", with: "/11/21/").replacing("/b.md", with: "/c.md"))
  }

  @Test func aNewNameKeepsTheEntryWhereItIs() throws {
    let new = try relocating(["news/2015/11/20/a.md": "news/2015/11/20/z.md"], in: archive())
    #expect(
      new["news/2015/11/20/index.md"]
        == archive()["news/2015/11/20/index.md"]?.replacing("/a.md", with: "/z.md"))
    #expect(new["news/2015/11/20/z.md"] == archive()["news/2015/11/20/a.md"])
  }

  @Test func pagesTradePlaces() throws {
    let moves = [
      "news/2015/11/20/a.md": "news/2015/11/20/b.md", "news/2015/11/20/b.md": "news/2015/11/20/a.md",
    ]
    let there = try relocating(moves, in: archive())
    #expect(there["news/2015/11/20/b.md"]?.contains("# A\n") == true)
    #expect(there["news/2015/11/20/b.md"]?.contains("[B](/news/2015/11/20/a.md)") == true)
    #expect(try relocating(moves, in: there) == archive())
  }

  @Test func takenPlacesAreRefused() throws {
    let archive = archive()
    let reader = archive.reader()
    let (a, b) = (ArchivePath("news/2015/11/20/a.md"), ArchivePath("news/2015/11/20/b.md"))
    let other = try place("news/2015/11/20/c.md")
    #expect(throws: AuthoringRefusal.pageExists(b)) {
      try reader.relocating([a: try PagePath(archivePath: b.bytes.span)])
    }
    #expect(throws: AuthoringRefusal.pageExists(ArchivePath("news/2015/11/20/c.md"))) {
      try reader.relocating([a: other, b: other])
    }
    let index = try place("news/2015/11/20/index.md")
    #expect(throws: AuthoringRefusal.notAnEventPage(ArchivePath("news/2015/11/20/index.md"))) {
      try reader.relocating([a: index])
    }
    #expect(try reader.relocating([:]) == AuthoringPlan())
  }

  @Test func aPageIsEnteredInItsIndexAndNothingElse() throws {
    var archive = archive()
    archive["news/2015/11/20/c.md"] = page(20, "C")
    archive["news/2015/11/20/d.md"] = page(20, "D")
    let path = ArchivePath("news/2015/11/20/d.md")
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.entering(path) }
    #expect(archive.differences(to: new) == ["news/2015/11/20/README.md", "news/2015/11/20/index.md"])
    #expect(new["news/2015/11/20/index.md"]?.contains("### [D](/news/2015/11/20/d.md)\n") == true)
    #expect(new["news/2015/11/20/index.md"]?.contains("[C]") == false)
    #expect(try new.reader().entering(path).changes.isEmpty)
  }

  @Test func aNewPageCanHaveTheNameThatLinksKnow() throws {
    var entry = try NewEntry(date(2015, 11, 20), "The ship sails")
    entry.fileName = Array("ship.md".utf8)
    let new = try archive().after { (reader) throws(AuthoringRefusal) in try reader.adding(entry) }
    #expect(new["news/2015/11/20/ship.md"]?.contains("# The ship sails\n") == true)
    #expect(new["news/2015/11/20/index.md"]?.contains("(/news/2015/11/20/ship.md)") == true)
    for name in ["index.md", "ship", "a/b.md", ""] {
      entry.fileName = Array(name.utf8)
      #expect(throws: AuthoringRefusal.self) { try archive().reader().adding(entry) }
    }
  }
}
