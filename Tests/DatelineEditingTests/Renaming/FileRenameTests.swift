import DatelineArchive
import DatelineAuthoring
import DatelineEditing
import DatelineSyntax
import DatelineTestSupport
import Testing

/// What goes with files that an editor moves.
struct FileRenameTests {
  private static let landslide =
    "news/2017/03/9/a-landslide-blocks-the-orrin-valley-railway-near-tarn-bridge-nobody-is-hurt.md"

  private func renamed(_ archive: ChangedArchive, _ moves: [(String, String)]) throws -> ChangedArchive {
    let change = try archive.desk.archive.willRename(
      moves.map { FileRename(ArchivePath($0.0), to: ArchivePath($0.1)) })
    for case .rename(let path, _) in change.operations { Issue.record("\(path) is moved twice") }
    return try archive.applying(change).moving(moves)
  }

  /// Moves there and back, with the same faults as before in between.
  private func thereAndBack(
    _ archive: ChangedArchive, _ moves: [(String, String)], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (there: ChangedArchive, back: ChangedArchive) {
    let there = try renamed(archive, moves)
    #expect(try there.faults() == archive.faults(), "\(moves)", sourceLocation: sourceLocation)
    return (there, try renamed(there, moves.map { ($0.1, $0.0) }))
  }

  @Test func anotherNameGoesThroughAllLinks() throws {
    let archive = try ChangedArchive(fixture: "english")
    let new = "news/2017/03/9/landslide.md"
    let there = try renamed(archive, [(Self.landslide, new)])
    #expect(there[Self.landslide] == nil)
    for (path, text) in there.files {
      #expect(
        text
          == archive.files[path == new ? Self.landslide : path]?.replacing(
            "/a-landslide-blocks-the-orrin-valley-railway-near-tarn-bridge-nobody-is-hurt", with: "/landslide"
          ), "\(path)")
    }
    #expect(archive.differences(to: try renamed(there, [(new, Self.landslide)])) == [])
  }

  @Test func anotherDayChangesDateLineAndIndexes() throws {
    let archive = try ChangedArchive(fixture: "english")
    let new = Self.landslide.replacing("/9/", with: "/8/")
    let (there, back) = try thereAndBack(archive, [(Self.landslide, new)])
    #expect(there[new]?.contains("### [2017-03-8](/news/2017/03/8/index.md)") == true)
    #expect(there["news/2017/03/8/index.md"]?.contains(new) == true)
    #expect(there["news/2017/03/8/README.md"] == there["news/2017/03/8/index.md"])
    #expect(there["news/2017/03/9/index.md"]?.contains("landslide") == false)
    #expect(back[Self.landslide] == archive[Self.landslide])
  }

  @Test(arguments: [
    ("english", "news/2017/03/9", "news/2017/03/12"), ("english", "news/2017/03/11", "news/2017/03/7"),
    ("chinese", "news/2018/04/6", "news/2018/04/9"), ("chinese", "news/2018/04/7", "news/2018/04/8"),
  ])
  func aDayMovesWithItsIndex(fixture: String, day: String, newDay: String) throws {
    let archive = try ChangedArchive(fixture: fixture)
    let (there, back) = try thereAndBack(archive, [(day, newDay)])
    #expect(!there.files.keys.contains { $0.hasPrefix(day + "/") })
    for (path, text) in there.files { #expect(!text.contains("/\(day)/"), "\(path)") }
    #expect(there["\(newDay)/README.md"] == there["\(newDay)/index.md"])
    for path in archive.files.keys where path.hasPrefix(day + "/") && path.documentKind == .eventPage {
      #expect(back[path] == archive[path], "\(path)")
    }
  }

  @Test func severalPagesMoveAtOnce() throws {
    let archive = try ChangedArchive(fixture: "chinese")
    let pages = archive.files.keys.sorted().filter {
      $0.hasPrefix("news/2018/04/7/") && $0.documentKind == .eventPage
    }
    let moves = pages.map { ($0, $0.replacing("/7/", with: "/5/")) }
    let there = try renamed(archive, moves)
    #expect(there["news/2018/04/7/index.md"] == nil)
    #expect(there["news/2018/04/7/README.md"] == nil)
    #expect(try there.faults() == archive.faults())
    for (path, text) in there.files { #expect(!text.contains("/news/2018/04/7/"), "\(path)") }
  }

  @Test func aYearMoves() throws {
    let archive = try ChangedArchive(fixture: "english")
    let there = try renamed(archive, [("news/2017", "news/2016")])
    // Earlier versions that a page lists were never moved.
    let moved = archive.files.keys.filter { $0.hasPrefix("news/") }
    for (path, text) in there.files {
      #expect(!moved.contains { text.contains("(/\($0))") }, "\(path)")
    }
    #expect(try there.faults() == archive.faults())
  }

  @Test func everyDayBecomesTheNext() throws {
    let archive = try ChangedArchive(fixture: "english")
    let moves = (8...11).map { ("news/2017/03/\($0)", "news/2017/03/\($0 + 1)") }
    let (there, back) = try thereAndBack(archive, moves)
    #expect(there.files.keys.count == archive.files.keys.count)
    for day in 9...12 {
      let index = try #require(there["news/2017/03/\(day)/index.md"])
      #expect(index.contains("## [2017-03-\(day)](/news/2017/03/\(day)/index.md)"))
      #expect(there["news/2017/03/\(day)/README.md"] == index)
    }
    for path in archive.files.keys where path.documentKind == .eventPage {
      #expect(back[path] == archive[path], "\(path)")
    }
  }

  @Test func pagesTradePlaces() throws {
    let archive = ChangedArchive([
      "news/2017/03/8/a.md": "### [2017-03-8](/news/2017/03/8/index.md)\n\n# A\n\n\n\n",
      "news/2017/03/8/b.md":
        "### [2017-03-8](/news/2017/03/8/index.md)\n\n# B\n\n\n\n### Related:\n\n1. [A](/news/2017/03/8/a.md) _Context: X_\n",
    ])
    let moves = [
      ("news/2017/03/8/a.md", "news/2017/03/8/b.md"), ("news/2017/03/8/b.md", "news/2017/03/8/a.md"),
    ]
    let there = try renamed(archive, moves)
    #expect(there["news/2017/03/8/b.md"] == archive["news/2017/03/8/a.md"])
    #expect(there["news/2017/03/8/a.md"] == archive["news/2017/03/8/b.md"]?.replacing("/a.md", with: "/b.md"))
  }

  @Test func whatIsNoPageChangesNothing() throws {
    let archive = try ChangedArchive(fixture: "english")
    let snapshot = archive.desk.archive
    let moves = [
      ("CONTRIBUTING.md", "docs/CONTRIBUTING.md"), (Self.landslide, "drafts/landslide.md"),
      (Self.landslide, "news/2017/03/9/landslide.txt"), (Self.landslide, "news/2017/02/30/landslide.md"),
      ("drafts", "news/2017/03/9"), (Self.landslide, Self.landslide),
      ("index.md", "news/2017/03/12/index.md"),
    ]
    for (path, newPath) in moves {
      let change = try snapshot.willRename([FileRename(ArchivePath(path), to: ArchivePath(newPath))])
      #expect(change.isEmpty, "\(path) \(newPath)")
    }
  }

  @Test func aTakenPlaceIsRefused() throws {
    let snapshot = try ChangedArchive(fixture: "english").desk.archive
    let taken = ArchivePath("news/2017/03/9/the-coast-library-of-orford-quay-opens-its-doors.md")
    #expect(throws: ChangeRefusal.authoring(.pageExists(taken))) {
      try snapshot.willRename([FileRename(ArchivePath(Self.landslide), to: taken)])
    }
  }

  @Test func openDocumentsCount() throws {
    let archive = try ChangedArchive(fixture: "english")
    var desk = archive.desk
    let text = try #require(archive[Self.landslide])
    desk.open(Self.landslide, "\u{FEFF}" + text.replacing("Nobody", with: "No one"))
    let change = try desk.archive.willRename([
      FileRename(ArchivePath(Self.landslide), to: ArchivePath("news/2017/03/8/a.md"))
    ])
    let old = try desk.page(Self.landslide).bytes
    let edited = try change.edits(of: ArchivePath(Self.landslide)).applied(to: old.span)
    #expect(String(decoding: edited, as: UTF8.self).contains("No one"))
    #expect(String(decoding: edited, as: UTF8.self).contains("[2017-03-8]"))
  }
}

extension String {
  fileprivate var documentKind: DocumentKind { ArchivePath(self).documentKind }
}
