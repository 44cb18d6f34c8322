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

@Suite struct FolderWalkerTests {
  /// Walks and reads everything; the paths with their contents, sorted.
  private static func everything(
    _ files: ArchiveFiles, from folders: [ArchivePath] = [ArchivePath("news")], jobs: Int
  ) -> (pages: [ArchivePath: [UInt8]], visits: Int, threads: Int, problems: [FileProblem]) {
    struct State: Sendable {
      var pages: [(ArchivePath, [UInt8])] = []
      var visits = 0
      var problems: [FileProblem] = []
      var buffer = FileBuffer()
    }
    let walk = FolderWalker.walk(files, from: folders, jobs: jobs, state: State()) { state, folder in
      state.visits += 1
      for index in folder.files.indices {
        do throws(FileProblem) {
          try folder.read(index, into: &state.buffer)
          state.pages.append((folder.path(at: index), state.buffer.copy()))
        } catch {
          state.problems.append(error)
        }
      }
    }
    let pages = walk.states.flatMap(\.pages)
    return (
      Dictionary(pages, uniquingKeysWith: { _, _ in Array("read twice".utf8) }),
      walk.states.reduce(0) { $0 + $1.visits }, walk.states.count,
      (walk.problems + walk.states.flatMap(\.problems)).sorted()
    )
  }

  private static func archive(_ folder: TemporaryFolder) throws -> ArchiveFiles {
    try folder.folder("news")
    return try ArchiveFiles(ArchiveLocation(root: folder.path))
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `every file of a random tree is read once, on any number of threads`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let files = try Self.archive(folder)
    var folders = ["news"]
    var expected: [ArchivePath: [UInt8]] = [:]
    for number in 0..<300 {
      let parent = folders[Int.random(in: 0..<folders.count, using: &random)]
      if Bool.random(using: &random) {
        folders.append("\(parent)/\(number)")
        try folder.folder("\(parent)/\(number)")
      } else {
        let bytes = (0..<Int.random(in: 0..<50, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        try folder.file("\(parent)/\(number).md", bytes)
        expected[ArchivePath("\(parent)/\(number).md")] = bytes
      }
    }
    for jobs in [-1, 1, 2, 3, 8, 40] {
      let walk = Self.everything(files, jobs: jobs)
      #expect(walk.pages == expected)
      #expect(walk.visits == folders.count)
      #expect(walk.problems.isEmpty)
    }
  }

  @Test(arguments: [1, 4])
  func `links and special files are reported and passed over, hidden ones ignored`(jobs: Int) throws {
    let folder = try TemporaryFolder()
    let files = try Self.archive(folder)
    try folder.file("elsewhere/page.md")
    try folder.file("news/2015/page.md")
    try folder.file("news/2015/folder.md/page.md")
    try folder.file("news/.hidden/page.md")
    try folder.file("news/2015/.page.md")
    try folder.link("news/.link", to: "..")
    try folder.link("news/up", to: "..")
    try folder.link("news/elsewhere", to: "../elsewhere")
    try folder.link("news/2015/dangling.md", to: "nowhere")
    try folder.link("news/2015/loop.md", to: "loop.md")
    try folder.link("news/2015/page2.md", to: "page.md")
    try folder.fifo("news/2015/fifo.md")
    try folder.socket("news/2015/socket.md")
    let walk = Self.everything(files, jobs: jobs)
    #expect(
      walk.pages.keys.sorted().map(\.description) == ["news/2015/folder.md/page.md", "news/2015/page.md"])
    let problems: [(String, FileProblem.Kind)] = [
      ("news/2015/dangling.md", .symbolicLink), ("news/2015/fifo.md", .notRegularFile),
      ("news/2015/loop.md", .symbolicLink), ("news/2015/page2.md", .symbolicLink),
      ("news/2015/socket.md", .notRegularFile), ("news/elsewhere", .symbolicLink), ("news/up", .symbolicLink),
    ]
    #expect(walk.problems == problems.map { FileProblem(path: ArchivePath($0.0), kind: $0.1) })
    #expect(walk.problems.allSatisfy { $0.isPassedOver })
  }

  @Test func `names are sorted bytes, newlines and invalid UTF-8 included`() throws {
    let folder = try TemporaryFolder()
    let files = try Self.archive(folder)
    let names: [[UInt8]] = [
      [0xff, 0x80], Array("b".utf8), Array("a\nb".utf8), Array(repeating: UInt8(ascii: "c"), count: 255),
      Array("ab".utf8), Array("a".utf8), Array("新".utf8),
    ]
    for name in names { try folder.file(at: Array("news/".utf8) + name, name) }
    let walk = FolderWalker.walk(files, jobs: 1, state: [[UInt8]]()) { state, folder in
      for index in folder.files.indices {
        state.append(Array(folder.files[index]))
        #expect((try? folder.read(index)) == state.last)
        #expect(folder.files.firstIndex(of: folder.files[index]) == index)
      }
      #expect(folder.files.firstIndex(of: Array("aa".utf8)) == nil)
      #expect(folder.files.firstIndex(of: [0xff, 0x80, 0]) == nil)
    }
    #expect(walk.states.first == names.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `a file that changes between listing and reading is a problem of that file only`() throws {
    let folder = try TemporaryFolder()
    let files = try Self.archive(folder)
    for name in ["empty", "fifo", "folder", "gone", "link", "page"] { try folder.file("news/\(name).md", []) }
    let walk = FolderWalker.walk(files, jobs: 1, state: [FileProblem]()) { problems, opened in
      for name in ["fifo", "folder", "gone", "link"] { folder.remove("news/\(name).md") }
      try? folder.fifo("news/fifo.md")
      try? folder.folder("news/folder.md")
      try? folder.link("news/link.md", to: "page.md")
      for index in opened.files.indices {
        do throws(FileProblem) { _ = try opened.read(index) } catch { problems.append(error) }
      }
    }
    let expected: [(String, FileProblem.Kind)] = [
      ("fifo", .notRegularFile), ("folder", .notRegularFile), ("gone", .vanished), ("link", .symbolicLink),
    ]
    #expect(
      walk.states.flatMap { $0 }
        == expected.map { FileProblem(path: ArchivePath("news/\($0.0).md"), kind: $0.1) })
  }

  @Test func `starting folders that lie in each other are walked once`() throws {
    let folder = try TemporaryFolder()
    let files = try Self.archive(folder)
    try folder.file("news/2015/a.md")
    try folder.file("news/2015/11/b.md")
    try folder.file("news/2015-x/c.md")
    try folder.file("news/2016/d.md")
    let starts = [
      "news/2015/11", "news/2015", "news/2015-x", "news/2015", "news/2017", "news/2016/d.md", "../x",
    ]
    let walk = Self.everything(files, from: starts.map { ArchivePath($0) }, jobs: 2)
    #expect(
      walk.pages.keys.sorted().map(\.description) == [
        "news/2015-x/c.md", "news/2015/11/b.md", "news/2015/a.md",
      ])
    #expect(walk.problems.map(\.kind) == [.invalidPath, .notFolder, .vanished])
    #expect(walk.visits == 3)
    #expect(Self.everything(files, from: [], jobs: 2).visits == 0)
  }

  @Test func `few descriptors are enough for a tree of any width and depth`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let files = try Self.archive(folder)
      for number in 0..<500 { try folder.file("news/wide/\(number)/page.md") }
      try folder.chain(in: "news/wide", name: "deep", depth: 2000, file: "page.md")
      var limits = rlimit()
      #if canImport(Glibc)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
      #else
        let resource = RLIMIT_NOFILE
      #endif
      try #require(getrlimit(resource, &limits) == 0)
      limits.rlim_cur = 64
      try #require(setrlimit(resource, &limits) == 0)
      for jobs in [1, 8, 64] {
        let walk = Self.everything(files, jobs: jobs)
        #expect(walk.problems == [])
        #expect(walk.pages.count == 501)
        // Other parts of the process need descriptors too.
        #expect(walk.threads <= 8)
      }
    }
  }
}
