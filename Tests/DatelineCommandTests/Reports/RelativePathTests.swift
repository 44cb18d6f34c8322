import DatelineTestSupport
import Testing

@testable import dateline

@Suite struct RelativePathTests {
  @Test(arguments: [
    ("/a/b/c.md", "/a/b", "c.md"),
    ("/a/b/c.md", "/a/b/", "c.md"),
    ("/a/b/c.md", "/a/bb", "../b/c.md"),
    ("/a/bb/c.md", "/a/b", "../bb/c.md"),
    ("/a/b/c.md", "/a/b/d/e", "../../c.md"),
    ("/a/b", "/a/b/d", ".."),
    ("/a/b", "/a/b", "."),
    ("/a", "/", "a"),
    ("/", "/a/b", "../.."),
    ("/", "/", "."),
    ("/x/y", "/a/b", "../../x/y"),
    ("//a/./b/../c.md", "/a//", "c.md"),
    ("/../a", "/", "a"),
    ("/a/.hidden/..b", "/a", ".hidden/..b"),
    ("/a/b/", "/a", "b"),
  ])
  func leadsFromAFolderToAFile(_ target: String, _ folder: String, _ expected: String) {
    let path = RelativePath.path(of: Array(target.utf8), from: Array(folder.utf8))
    #expect(String(decoding: path, as: UTF8.self) == expected)
  }

  @Test func leadsBackToTheTarget() {
    var generator = SeededGenerator(seed: 4)
    func randomPath() -> [UInt8] {
      let components = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        ["a", "b", "ab", "..", ".", "", ".a"].randomElement(using: &generator) ?? "a"
      }
      return Array(("/" + components.joined(separator: "/")).utf8)
    }
    for _ in 0..<2_000 {
      let target = randomPath()
      let folder = randomPath()
      let path = RelativePath.path(of: target, from: folder)
      let back = RelativePath.normalized(RelativePath.normalized(folder) + [UInt8(ascii: "/")] + path)
      #expect(back == RelativePath.normalized(target))
    }
  }
}
