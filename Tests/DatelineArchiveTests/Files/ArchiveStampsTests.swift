import DatelineArchive
import DatelineTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ArchiveStampsTests {
  private static let others = [ArchivePath("index.md"), ArchivePath(".dateline.json")]

  private static func stamps(_ folder: TestFolder, jobs: Int = 1) throws -> ArchiveStamps {
    let files = try ArchiveFiles(ArchiveLocation(root: Array(folder.path.utf8)))
    return ArchiveStamps(files, others: others, jobs: jobs)
  }

  private static func folder() throws -> TestFolder {
    let folder = try TestFolder()
    for day in 1...9 {
      for name in ["a", "ab", "b", "港口"] { try folder.write("news/2017/03/\(day)/\(name).md", "one") }
    }
    try folder.write("index.md", "front")
    return folder
  }

  @Test(arguments: [1, 3]) func nothingIsFoundWhereNothingHasChanged(jobs: Int) throws {
    let folder = try Self.folder()
    #expect(try Self.stamps(folder, jobs: jobs).changes(since: try Self.stamps(folder)).isEmpty)
  }

  @Test(arguments: [1, 3]) func whatIsAddedRemovedOrWrittenIsFoundByItsPath(jobs: Int) throws {
    let folder = try Self.folder()
    let old = try Self.stamps(folder)
    try folder.write("news/2017/03/1/aa.md", "new")
    try folder.write("news/2017/04/1/new.md", "new")
    try folder.write("news/2017/03/2/b.md", "longer")
    try folder.write("index.md", "another front")
    try folder.write(".dateline.json", "{}")
    unlink(folder.absolute("news/2017/03/3/港口.md"))
    for name in ["a", "ab", "b", "港口"] { unlink(folder.absolute("news/2017/03/9/\(name).md")) }
    let new = try Self.stamps(folder, jobs: jobs)
    let expected = [
      ".dateline.json", "index.md", "news/2017/03/1/aa.md", "news/2017/03/2/b.md",
      "news/2017/03/3/港口.md", "news/2017/03/9/a.md", "news/2017/03/9/ab.md", "news/2017/03/9/b.md",
      "news/2017/03/9/港口.md", "news/2017/04/1/new.md",
    ]
    #expect(new.changes(since: old).map(\.description) == expected)
    #expect(old.changes(since: new).map(\.description) == expected)
  }

  @Test func aFileThatTakesThePlaceOfAnotherIsFound() throws {
    let folder = try Self.folder()
    let old = try Self.stamps(folder)
    rename(folder.absolute("news/2017/03/1/a.md"), folder.absolute("news/2017/03/1/b.md"))
    let changes = try Self.stamps(folder).changes(since: old).map(\.description)
    #expect(changes == ["news/2017/03/1/a.md", "news/2017/03/1/b.md"])
  }

  @Test func whatIsNoPageIsPassedOver() throws {
    let folder = try Self.folder()
    let old = try Self.stamps(folder)
    try folder.write("news/2017/03/1/a.jpg", "image")
    try folder.write("news/2017/03/1/.a.md.swp", "image")
    try folder.write("news/.git/a.md", "hidden")
    try folder.write("notes.md", "not of the archive")
    #expect(try Self.stamps(folder).changes(since: old).isEmpty)
  }
}
