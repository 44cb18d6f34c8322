import DatelineArchive
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ArchiveFilesTests {
  let folder: TemporaryFolder
  let files: ArchiveFiles

  init() throws {
    folder = try TemporaryFolder()
    try folder.folder("news/2015")
    files = try ArchiveFiles(ArchiveLocation(root: folder.path))
  }

  private func problem(_ path: String, limit: Int = ArchiveFiles.defaultSizeLimit) -> FileProblem.Kind? {
    problem(at: Array(path.utf8), limit: limit)
  }

  private func problem(at path: [UInt8], limit: Int = ArchiveFiles.defaultSizeLimit) -> FileProblem.Kind? {
    do throws(FileProblem) {
      _ = try files.read(ArchivePath(bytes: path), limit: limit)
      return nil
    } catch {
      #expect(error.path.bytes == path)
      return error.kind
    }
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000])
  func `a file comes back whole, whatever its size`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.file("news/2015/page.md", bytes)
    #expect(try files.read(ArchivePath("news/2015/page.md")) == bytes)
  }

  @Test func `a buffer forgets the longer file before`() throws {
    try folder.file("long.md", Array(repeating: 1, count: 100_000))
    try folder.file("short.md", [2, 3])
    var buffer = FileBuffer()
    try files.read(ArchivePath("long.md"), into: &buffer)
    #expect(buffer.count == 100_000)
    try files.read(ArchivePath("short.md"), into: &buffer)
    #expect(buffer.copy() == [2, 3])
    #expect(buffer.bytes.elementsEqual([2, 3]))
    #expect(buffer.withUnsafeBytes { Array($0) } == [2, 3])
    #expect(throws: FileProblem.self) { try files.read(ArchivePath("none.md"), into: &buffer) }
  }

  @Test func `a limit is the most that a file may have`() throws {
    try folder.file("page.md", Array(repeating: 1, count: 10))
    try folder.file("large.md", Array(repeating: 1, count: 200_000))
    #expect(problem("page.md", limit: 10) == nil)
    #expect(problem("page.md", limit: 9) == .tooLarge(size: 10, limit: 9))
    #expect(problem("large.md", limit: 100_000) == .tooLarge(size: 200_000, limit: 100_000))
    #expect(problem("large.md", limit: 200_000) == nil)
  }

  @Test func `a file that is far too large takes no memory`() throws {
    try folder.file("sparse.md")
    guard truncate(cString(folder.absolute("sparse.md")), 1 << 43) == 0 else { return }
    #expect(problem("sparse.md") == .tooLarge(size: 1 << 43, limit: ArchiveFiles.defaultSizeLimit))
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "../x.md", "news/../x.md", "news//x.md", "news/", "./x.md", "a\0b",
  ])
  func `a path that isn't one inside the archive is refused`(path: String) {
    #expect(problem(path) == .invalidPath)
    #expect(FileProblem(path: ArchivePath(path), kind: .invalidPath).isPassedOver == false)
  }

  @Test func `links are not followed, neither a file's nor those on the way`() throws {
    try folder.file("news/2015/page.md")
    try folder.link("news/file.md", to: "2015/page.md")
    try folder.link("news/folder", to: "2015")
    try folder.link("news/outside", to: "/")
    try folder.link("news/dangling.md", to: "nowhere")
    try folder.link("news/loop.md", to: "loop.md")
    let paths = ["file.md", "folder", "folder/page.md", "outside/etc/passwd", "dangling.md", "loop.md"]
    for path in paths { #expect(problem("news/" + path) == .symbolicLink, "\(path)") }
    #expect(!files.isFile(ArchivePath("news/file.md")))
    #expect(!files.isFolder(ArchivePath("news/folder")))
    #expect(!files.isFile(ArchivePath("news/folder/page.md")))
    #expect(throws: FileProblem(path: ArchivePath("news/folder"), kind: .symbolicLink)) {
      try files.listing(of: ArchivePath("news/folder"))
    }
  }

  @Test func `special files and folders are not read`() throws {
    try folder.fifo("fifo.md")
    try folder.socket("socket.md")
    try folder.folder("folder.md")
    for path in ["fifo.md", "socket.md", "folder.md"] { #expect(problem(path) == .notRegularFile) }
    #expect(FileProblem(path: ArchivePath("fifo.md"), kind: .notRegularFile).isPassedOver)
  }

  #if os(Linux)
    @Test func `a device is not opened`() throws {
      // Like /dev/zero, which has no end. Only root may make one.
      guard mknod(cString(folder.absolute("device.md")), S_IFCHR | 0o644, 1 << 8 | 5) == 0 else { return }
      #expect(problem("device.md", limit: 1000) == .notRegularFile)
    }
  #endif

  @Test func `what isn't there has vanished`() throws {
    try folder.file("page.md")
    #expect(problem("none.md") == .vanished)
    #expect(problem("none/none.md") == .vanished)
    #expect(problem("page.md/none.md") == .notFolder)
    #expect(throws: FileProblem(path: ArchivePath("page.md"), kind: .notFolder)) {
      try files.listing(of: ArchivePath("page.md"))
    }
  }

  @Test func `a name that is too long is a failure`() {
    #expect(problem(String(repeating: "x", count: 256)) == .unreadable(errorNumber: ENAMETOOLONG))
  }

  @Test(arguments: [
    Array("a\nb.md".utf8), [0xff, 0xfe, 0x80], Array(repeating: UInt8(ascii: "n"), count: 255),
  ])
  func `a name is bytes`(name: [UInt8]) throws {
    try folder.file(at: Array("news/".utf8) + name, [7])
    let path = ArchivePath("news").appending(name)
    #expect(try files.read(path) == [7])
    #expect(files.isFile(path))
    #expect(try files.listing(of: ArchivePath("news")).files.map(Array.init) == [name])
  }

  @Test func `a listing tells files, folders and the rest apart, and leaves hidden ones out`() throws {
    try folder.file("b.md")
    try folder.file("a.md")
    try folder.file(".hidden.md")
    try folder.folder(".git")
    try folder.folder("docs")
    try folder.link("link.md", to: "a.md")
    try folder.fifo("fifo.md")
    let listing = try files.listing(of: ArchivePath(""))
    #expect(listing.files.map { String(decoding: $0, as: UTF8.self) } == ["a.md", "b.md"])
    #expect(listing.folders.map { String(decoding: $0, as: UTF8.self) } == ["docs", "news"])
    #expect(
      listing.problems.sorted() == [
        FileProblem(path: ArchivePath("fifo.md"), kind: .notRegularFile),
        FileProblem(path: ArchivePath("link.md"), kind: .symbolicLink),
      ])
  }

  @Test func `a path may be longer than the system takes at once`() throws {
    let name = String(repeating: "d", count: 250)
    try folder.chain(in: "news", name: name, depth: 40, file: "page.md")
    let path = (["news"] + Array(repeating: name, count: 40) + ["page.md"]).joined(separator: "/")
    #expect(path.utf8.count > 10_000)
    #expect(try files.read(ArchivePath(path)) == [])
  }

  @Test func `a file or folder without permission is a failure`() async {
    // In a process of its own, which gives up root's rights where it has them.
    await #expect(processExitsWith: .success) {
      if getuid() == 0 { try #require(setgid(65534) == 0 && setuid(65534) == 0) }
      let folder = try TemporaryFolder()
      try folder.file("news/secret.md")
      try folder.file("news/2015/page.md")
      try folder.file("news/2016/page.md")
      folder.mode("news/secret.md", 0)
      folder.mode("news/2015", 0)
      folder.mode("news/2016", 0o111)
      let files = try ArchiveFiles(ArchiveLocation(root: folder.path))
      let denied = FileProblem.Kind.unreadable(errorNumber: EACCES)
      #expect(throws: FileProblem(path: ArchivePath("news/secret.md"), kind: denied)) {
        try files.read(ArchivePath("news/secret.md"))
      }
      #expect(throws: FileProblem(path: ArchivePath("news/2015/page.md"), kind: denied)) {
        try files.read(ArchivePath("news/2015/page.md"))
      }
      // It can't be listed, but one who knows the name may read it.
      #expect(try files.read(ArchivePath("news/2016/page.md")) == Array("text\n".utf8))
      let walk = FolderWalker.walk(files, jobs: 2, state: 0) { count, folder in count += folder.files.count }
      #expect(
        walk.problems == ["news/2015", "news/2016"].map { FileProblem(path: ArchivePath($0), kind: denied) })
      #expect(walk.problems.allSatisfy { !$0.isPassedOver })
      #expect(walk.states.reduce(0, +) == 1)
      folder.mode("news/2015", 0o755)
      folder.mode("news/2016", 0o755)
    }
  }
}
