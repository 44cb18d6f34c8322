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

/// A file is the old or the new one, whatever happens.
@Suite struct FileWriterTests {
  private let path = ArchivePath("news/2015/11/20/x.md")
  private let old = Array("old\n".utf8)
  private let new = Array("new, and longer\n".utf8)

  private func archive() throws -> (folder: TestFolder, writer: FileWriter) {
    let folder = try TestFolder()
    try folder.write("news/2015/11/20/x.md", "old\n")
    let location = try ArchiveLocation(root: Array(folder.path.utf8))
    return (folder, FileWriter(try ArchiveFiles(location)))
  }

  private func problem(_ path: ArchivePath, _ old: [UInt8], _ writer: FileWriter) -> WriteProblem.Kind? {
    do throws(WriteProblem) {
      try writer.replace(path, holding: old, by: new)
      return nil
    } catch {
      return error.kind
    }
  }

  @Test func aFileIsReplacedAndNothingElseIsLeft() throws {
    let (folder, writer) = try archive()
    #expect(problem(path, old, writer) == nil)
    #expect(try folder.read("news/2015/11/20/x.md") == "new, and longer\n")
    #expect(folder.names(in: "news/2015/11/20") == ["x.md"])
  }

  @Test(arguments: ["", "old", "olb\n", "old\n\n"])
  func aFileThatHoldsSomethingElseIsLeftAlone(_ believed: String) throws {
    let (folder, writer) = try archive()
    #expect(problem(path, Array(believed.utf8), writer) == .changedOnDisk)
    #expect(try folder.read("news/2015/11/20/x.md") == "old\n")
    #expect(folder.names(in: "news/2015/11/20") == ["x.md"])
  }

  @Test func linksAreNeitherReplacedNorFollowed() throws {
    let (folder, writer) = try archive()
    let outside = try TestFolder()
    try outside.write("x.md", "old\n")
    symlink(outside.absolute("x.md"), folder.absolute("news/link.md"))
    symlink(outside.path, folder.absolute("news/linked"))
    #expect(problem(ArchivePath("news/link.md"), old, writer) == .unreadable(.symbolicLink))
    #expect(problem(ArchivePath("news/linked/x.md"), old, writer) == .unreadable(.symbolicLink))
    #expect(problem(ArchivePath("../x.md"), old, writer) == .unreadable(.invalidPath))
    #expect(try outside.read("x.md") == "old\n")
  }

  @Test func whatIsNoRegularFileIsLeftAlone() throws {
    let (folder, writer) = try archive()
    mkfifo(folder.absolute("news/pipe.md"), 0o644)
    #expect(problem(ArchivePath("news/pipe.md"), [], writer) == .unreadable(.notRegularFile))
    #expect(problem(ArchivePath("news/2015"), [], writer) == .unreadable(.notRegularFile))
    #expect(problem(ArchivePath("news/gone.md"), [], writer) == .unreadable(.vanished))
    #expect(!folder.exists("news/gone.md"))
  }

  @Test func aKilledRunLeavesOldOrNewPages() throws {
    let folder = try TestFolder()
    let page = TestFolder.page()
    let fixed = TestFolder.fixedPage()
    var generator = SeededGenerator(seed: 7)
    for number in 0..<60 { try folder.write("news/2015/11/20/p\(number).md", page) }
    for _ in 0..<12 {
      for number in 0..<60 where number % 3 == 0 { try folder.write("news/2015/11/20/p\(number).md", page) }
      let delay = "0.0\(Int.random(in: 10...60, using: &generator))"
      let script =
        "\"$0\" lint --fix --quiet --select suppression & sleep \(delay); kill -9 $! 2>/dev/null; wait"
      _ = try ToolRunner.run(["sh", "-c", script, ToolRunner.dateline], in: folder)
      for number in 0..<60 {
        let text = try folder.read("news/2015/11/20/p\(number).md")
        #expect(text == page || text == fixed)
      }
    }
    // The next run that writes there clears up.
    try folder.write("news/2015/11/20/p0.md", page)
    let last = try ToolRunner.dateline(["lint", "--fix", "--select", "suppression"], in: folder)
    #expect(last.status == 0)
    #expect(folder.names(in: "news/2015/11/20").count == 60)
  }
}
