import DatelineArchive
import DatelineAuthoring
import DatelineEditing
import DatelineSyntax
import DatelineTestSupport
import Testing

struct RenamingTests {
  private static let timestamp = "2018-02-06 13:49:28"
  private static let ferry = "news/2017/03/8/ferry-to-sarn-runs-again.md"
  private static let votes = "news/2017/03/9/sarn-votes.md"
  private static let index = "news/2017/03/8/index.md"
  private static let files = [
    ferry: """
    ### [2017-03-8](/news/2017/03/8/index.md)

    ##### Sarn
    # Ferry to Sarn runs again. 🚢 

    The ferry sails at noon.

    """,
    votes: """
    ### [2017-03-9](/news/2017/03/9/index.md)

    # Sarn votes

    The island votes.

    ### Related:

    1. [Ferry to Sarn runs again. 🚢 ](/news/2017/03/8/ferry-to-sarn-runs-again.md) _Context: Lindall, Sarn_

    """,
    index: """
    ## [2017-03-8](/news/2017/03/8/index.md)

    ##### Sarn
    ### [Ferry to Sarn runs again. 🚢 ](/news/2017/03/8/ferry-to-sarn-runs-again.md)
    The ferry sails at noon.


    """,
  ]

  private let archive = ChangedArchive(Self.files)

  /// Where a text begins in a file.
  private func offset(of text: String, in path: String) throws -> Int {
    let file = try #require(archive[path])
    let place = try #require(file.range(of: text))
    return file.utf8.distance(from: file.startIndex, to: place.lowerBound)
  }

  private func target(_ text: String, in path: String, behind count: Int = 1) throws -> String {
    let page = try archive.desk.page(path)
    let target = try page.renameTarget(at: try offset(of: text, in: path) + count)
    #expect(Array(page.bytes[target.range]) == target.text)
    return String(decoding: target.text, as: UTF8.self)
  }

  private func renamed(_ text: String, in path: String, to new: String) throws -> ChangedArchive {
    let page = try archive.desk.page(path)
    let change = try page.renaming(
      at: try offset(of: text, in: path) + 1, to: Array(new.utf8), timestamp: Self.timestamp)
    return try archive.applying(change)
  }

  @Test func whatCanBeRenamedIsShownWithoutBlanks() throws {
    #expect(try target("Ferry to", in: Self.ferry) == "Ferry to Sarn runs again. 🚢")
    #expect(try target("Ferry to", in: Self.votes) == "Ferry to Sarn runs again. 🚢")
    #expect(try target("Ferry to", in: Self.index) == "Ferry to Sarn runs again. 🚢")
    #expect(try target("Lindall", in: Self.votes) == "Lindall")
    #expect(try target("Sarn_", in: Self.votes, behind: 4) == "Sarn")
    #expect(try target("Sarn\n", in: Self.ferry) == "Sarn")
    #expect(try target("Sarn\n", in: Self.index) == "Sarn")
  }

  @Test(arguments: [
    ("The island", votes), ("### Related", votes), ("[2017-03-9]", votes), ("/news/2017/03/8/ferry", votes),
  ])
  func nothingElseCanBe(text: String, path: String) throws {
    let page = try archive.desk.page(path)
    let offset = try offset(of: text, in: path) + 2
    #expect(throws: ChangeRefusal.nothingToRename) { try page.renameTarget(at: offset) }
  }

  @Test func aHeadlineIsRenamedFromWhereverItStands() throws {
    let new = try renamed("Ferry to", in: Self.ferry, to: "Ferry sails again. ⛴️")
    #expect(new[Self.ferry]?.contains("# Ferry sails again. ⛴️ \n") == true)
    #expect(new[Self.votes]?.contains("[Ferry sails again. ⛴️ ](/news/2017/03/8/ferry-to") == true)
    #expect(new[Self.index]?.contains("[Ferry sails again. ⛴️ ](/news/2017/03/8/ferry-to") == true)
    #expect(try renamed("Ferry to", in: Self.votes, to: " Ferry sails again. ⛴️ ").files == new.files)
    #expect(try renamed("Ferry to", in: Self.index, to: "Ferry sails again. ⛴️").files == new.files)
  }

  @Test func aNameIsRenamedInContextsAndTopics() throws {
    let new = try renamed("Sarn\n", in: Self.ferry, to: "Isle of Sarn")
    #expect(new[Self.votes]?.contains("_Context: Isle of Sarn, Lindall_") == true)
    #expect(new[Self.ferry]?.contains("##### Isle of Sarn\n# Ferry to Sarn") == true)
    #expect(new[Self.index]?.contains("##### Isle of Sarn\n### [Ferry to Sarn") == true)
    #expect(try renamed("Sarn_", in: Self.votes, to: "Isle of Sarn").files == new.files)
  }

  @Test func refusalsTellWhy() throws {
    let page = try archive.desk.page(Self.ferry)
    let offset = try offset(of: "Ferry to", in: Self.ferry)
    func refusal(_ text: String) -> ChangeRefusal? {
      do throws(ChangeRefusal) {
        _ = try page.renaming(at: offset, to: Array(text.utf8), timestamp: Self.timestamp)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal("Ferry to Sarn runs again. 🚢") == .authoring(.sameHeadline))
    #expect(refusal(" ") == .authoring(.emptyHeadline))
    #expect(refusal("a\nb") == .authoring(.manyLines(.headline)))
    let lone = PageSnapshot(page.document, linter: page.linter)
    #expect(throws: ChangeRefusal.noArchive) { try lone.renameTarget(at: offset) }
  }

  @Test func aStaleTextIsNoHeadline() throws {
    var archive = archive
    archive[Self.votes] = archive[Self.votes]?.replacing("[Ferry to", with: "[Old ferry to")
    let page = try archive.desk.page(Self.votes)
    let offset = try offset(of: "Ferry to", in: Self.votes)
    #expect(throws: ChangeRefusal.staleText(ArchivePath(Self.ferry))) { try page.renameTarget(at: offset) }
    archive[Self.ferry] = nil
    let broken = try archive.desk.page(Self.votes)
    #expect(throws: ChangeRefusal.noSuchPage(ArchivePath(Self.ferry))) {
      try broken.renameTarget(at: offset)
    }
  }

  @Test(arguments: ["english", "chinese"])
  func aHeadlineRenamedThereAndBackLeavesEveryByteAsItWas(fixture: String) throws {
    let archive = try ChangedArchive(fixture: fixture)
    var count = 0
    for path in archive.files.keys.sorted() {
      let page = try archive.desk.page(path)
      // Pages that list their versions note each.
      guard let headline = page.eventPage?.headline?.text, page.eventPage?.changes == nil else { continue }
      let offset = headline.range.lowerBound + headline.range.count / 2
      let target = try page.renameTarget(at: offset)
      let new = Array("新 Ω 🚢 renamed".utf8)
      let there = try archive.applying(page.renaming(at: offset, to: new, timestamp: Self.timestamp))
      #expect(there.files != archive.files)
      let renamed = try there.desk.page(path)
      let back = try there.applying(
        renamed.renaming(at: headline.range.lowerBound + 1, to: target.text, timestamp: Self.timestamp))
      #expect(archive.differences(to: back) == [], "\(path)")
      count += 1
    }
    #expect(count > 5)
  }

  @Test(arguments: ["english", "chinese"])
  func aNameRenamedThereAndBackLeavesEveryByteAsItWas(fixture: String) throws {
    let archive = try ChangedArchive(fixture: fixture)
    var seen: Set<[UInt8]> = []
    for path in archive.files.keys.sorted() {
      let page = try archive.desk.page(path)
      for offset in page.tree.nodes.filter({ $0.kind == .contextName }).map(\.range.lowerBound) {
        let target = try page.renameTarget(at: offset)
        guard seen.insert(target.text).inserted else { continue }
        let new = Array("Zzz 新".utf8)
        let there = try archive.applying(page.renaming(at: offset, to: new, timestamp: Self.timestamp))
        let name = try #require(there[path]?.range(of: "Zzz"))
        let place = there[path].map { $0.utf8.distance(from: $0.startIndex, to: name.lowerBound) } ?? 0
        let back = try there.applying(
          try there.desk.page(path).renaming(at: place, to: target.text, timestamp: Self.timestamp))
        #expect(archive.differences(to: back) == [], "\(String(decoding: target.text, as: UTF8.self))")
      }
    }
    #expect(seen.count > 3)
  }
}

extension String {
  /// Where a text begins.
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
