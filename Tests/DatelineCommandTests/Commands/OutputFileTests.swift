import DatelineTestSupport
import Foundation
import Testing

/// Where commands write what they make, and what they don't write over.
@Suite struct OutputFileTests {
  private static let commands = [
    ["export", "--output-file"], ["report", "--output"], ["graph", "--output"], ["lint", "--output-file"],
    ["lint", "--output"], ["lint", "--write-baseline"],
  ]

  private func link(_ arguments: String..., in folder: TestFolder) throws {
    #expect(try ToolRunner.run(["ln"] + arguments, in: folder).status == 0)
  }

  @Test(arguments: commands)
  func nothingThatIsReadIsWrittenOver(command: [String]) throws {
    let folder = try TestFolder.archive()
    let page = TestFolder.page()
    try folder.write(".dateline.json", "{}")
    try folder.write("draft.md", page)
    try folder.write("index.md", "front")
    try folder.write("notes.json", "{}")
    try link("-s", "news/2015/11/20/harbour.md", "soft.json", in: folder)
    try link("-s", "news", "days", in: folder)
    try link("-s", "notes.json", "other.json", in: folder)
    try link("-s", "nowhere.json", "dangling.json", in: folder)
    for path in [
      "news/2015/11/20/harbour.md", "news/new.json", "days/2015/11/20/harbour.md", "days/new.json",
      "soft.json",
      "draft.md", "./draft.md", "index.md", "README.md", ".dateline.json", "../\(folder.name)/.dateline.json",
      "other.json", "dangling.json", "news",
    ] {
      let outcome = try ToolRunner.dateline(command + [path], in: folder)
      #expect(outcome.status == 2 && outcome.errors.contains(path), "\(path): \(outcome.errors)")
    }
    #expect(folder.holds("news/2015/11/20/harbour.md", page) && folder.holds("draft.md", page))
    #expect(folder.holds("index.md", "front") && folder.holds(".dateline.json", "{}"))
    #expect(folder.holds("notes.json", "{}") && !folder.exists("nowhere.json"))
    #expect(!folder.exists("README.md") && !folder.exists("news/new.json"))
  }

  @Test(arguments: commands)
  func aFileIsReplacedAndItsOtherNamesStay(command: [String]) throws {
    let folder = try TestFolder.archive()
    try folder.write("old.txt", "old")
    try link("old.txt", "out.txt", in: folder)
    #expect(try ToolRunner.run(["chmod", "640", "out.txt"], in: folder).status == 0)
    let names = folder.names(in: "")
    let outcome = try ToolRunner.dateline(command + ["out.txt"], in: folder)
    #expect(outcome.status < 2, "\(outcome.errors)")
    #expect(folder.holds("old.txt", "old") && !folder.holds("out.txt", "old"))
    #expect(folder.names(in: "") == names)
    #expect(try ToolRunner.run(["stat", "-c", "%a", "out.txt"], in: folder).output == "640\n")
    #expect(
      try ToolRunner.run(
        ["sh", "-c", "umask 027; \"$@\" fresh.txt >&2; stat -c %a fresh.txt", "sh", ToolRunner.dateline]
          + command,
        in: folder
      ).output == "640\n")
  }

  @Test func aPageOutsideOfAnyArchiveIsNoOutput() throws {
    let folder = try TestFolder()
    try folder.write("page.md", TestFolder.page())
    try link("page.md", "same.md", in: folder)
    for path in ["page.md", "./page.md", folder.absolute("page.md"), "same.md"] {
      for command in [["export", "page.md", "--output-file"], ["lint", "page.md", "--output-file"]] {
        let outcome = try ToolRunner.dateline(command + [path], in: folder)
        #expect(
          outcome.status == 2 && outcome.errors.contains("is read by this command"), "\(outcome.errors)")
      }
    }
    #expect(folder.holds("page.md", TestFolder.page()))
  }

  /// ThreadSanitizer has files of its own, for which the limit holds, too.
  @Test(.disabled(if: ProcessInfo.processInfo.environment["TSAN_OPTIONS"] != nil))
  func whatFailsLeavesWhatWasThere() throws {
    let folder = try TestFolder.archive()
    try folder.write("out.txt", "old")
    let outcome = try ToolRunner.run(
      [
        "sh", "-c", "ulimit -f 1; trap '' XFSZ; exec \"$0\" export --output-file out.txt",
        ToolRunner.dateline,
      ],
      in: try Self.large(folder))
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(folder.holds("out.txt", "old") && folder.names(in: "") == ["news", "out.txt"])
  }

  /// Its records are longer than the block that a file may have.
  private static func large(_ folder: TestFolder) throws -> TestFolder {
    for number in 0..<20 { try folder.write("news/2015/11/20/page-\(number).md", TestFolder.page()) }
    return folder
  }
}

extension TestFolder {
  fileprivate var name: String {
    String(path[path.index(after: path.lastIndex(of: "/") ?? path.startIndex)...])
  }
}
