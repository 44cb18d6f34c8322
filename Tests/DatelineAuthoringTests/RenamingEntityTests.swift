import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import Testing

@Suite struct RenamingEntityTests {
  private func page(_ day: String, _ headline: String, topic: String? = nil, _ items: [String]) -> String {
    let date = day.split(separator: "/").joined(separator: "-")
    var text = "### [\(date)](/news/\(day)/index.md)\n\n"
    if let topic { text += "##### \(topic)\n" }
    text += "# \(headline)\n\n\n\n\n### Source:\n\n1. [Post](https://post.example/)\n\n### Related:\n\n"
    for (number, item) in items.enumerated() { text += "\(number + 1). \(item)\n" }
    return text
  }

  private func link(_ slug: String, _ context: String) -> String {
    "[x](/news/2015/11/19/\(slug).md) _Context: \(context)_"
  }

  private func contexts(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").compactMap { line in
      let start = line.indices.first { line[$0...].hasPrefix("_Context: ") }
      return start.map { String(line[$0...].dropFirst(10).dropLast()) }
    }
  }

  private func renaming(_ old: String, _ new: String, in archive: TestArchive) throws -> TestArchive {
    archive.applying(try archive.reader().renamingEntity(Array(old.utf8), to: Array(new.utf8)))
  }

  private let path = "news/2015/11/20/a.md"

  private func renamed(_ context: String, _ old: String, _ new: String, topics: [String] = []) throws
    -> String
  {
    var archive = TestArchive([path: page("2015/11/20", "A", [link("b", context)])])
    for (number, topic) in topics.enumerated() {
      archive["news/2015/11/21/t\(number).md"] = page("2015/11/21", "T", topic: topic, [link("b", "Z")])
    }
    return try contexts(renaming(old, new, in: archive)[path]).first ?? ""
  }

  @Test(arguments: [
    ("harbour", "harbour", "port", "port"),
    // The new name comes where it belongs.
    ("Anytown, harbour, ship", "harbour", "Zoo", "Anytown, Zoo, ship"),
    ("Anytown, harbour, ship", "Anytown", "town", "harbour, ship, town"),
    // Once.
    ("harbour, port", "harbour", "port", "port"), ("harbour, port", "port", "harbour", "harbour"),
    ("harbour, harbour, ship", "harbour", "port", "port, ship"),
    // What wasn't sorted stays so.
    ("b, a, harbour", "harbour", "port", "b, a, port"),
    // Only whole names.
    ("harbour, harbour town", "harbour", "port", "harbour town, port"),
    ("Old harbour, harbour", "harbour", "port", "Old harbour, port"),
    // Names with commas.
    ("11 March, 2004 attacks, Spain", "11 March, 2004 attacks", "Madrid attacks", "Madrid attacks, Spain"),
    ("Madrid attacks, Spain", "Madrid attacks", "11 March, 2004 attacks", "11 March, 2004 attacks, Spain"),
  ])
  func aContextGetsTheNewName(context: String, old: String, new: String, expected: String) throws {
    #expect(try renamed(context, old, new) == expected)
  }

  @Test func aNameInsideALongerOneStays() throws {
    #expect(throws: AuthoringRefusal.noSuchName(.init("Texas"), near: [])) {
      try renamed("Paris, Texas", "Texas", "State of Texas", topics: ["Paris, Texas"])
    }
    #expect(
      try renamed("Houston, Paris, Texas, Texas", "Texas", "US state", topics: ["Paris, Texas"])
        == "Houston, Paris, Texas, US state")
    // Where no topic tells of the longer name, the pieces are names.
    #expect(try renamed("Paris, Texas", "Texas", "US state") == "Paris, US state")
  }

  @Test func topicLinesFollowOnPagesAndInIndexes() throws {
    var archive = try TestArchive.fixture("english")
    let old = archive
    archive = try renaming("Calder Works", "Calder Rail", in: archive)
    #expect(archive.differences(to: old).contains("news/2017/03/10/README.md"))
    #expect(archive["news/2017/03/10/index.md"] == archive["news/2017/03/10/README.md"])
    let index = try #require(archive["news/2017/03/10/index.md"])
    #expect(index.contains("##### Calder Rail\n### [Calder Works hires"))
    #expect(index.contains("_Context: Calder Rail, Orrin Valley Railway, electric train_"))
    // Not sorted, since it wasn't.
    #expect(
      try #require(archive["news/2017/03/8/index.md"]).contains(
        "_Context: Orrin Valley Railway, Calder Rail, electric train_"))
    for (path, bytes) in archive.files where path.description.hasPrefix("news/") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!contexts(text).joined(separator: ", ").contains("Calder Works"), "\(path)")
      #expect(!text.contains("##### Calder Works"), "\(path)")
    }
  }

  @Test(arguments: ["english", "chinese"]) func renamingBackRestoresEveryByte(fixture: String) throws {
    let archive = try TestArchive.fixture(fixture)
    let names = archive.index.names.all.filter { $0.count > 0 }.map(\.text.bytes)
    #expect(names.count > 5)
    for name in names {
      for new in ["AAA", "Zz, z", "中 国"] {
        let there = try archive.after { reader throws(AuthoringRefusal) in
          try reader.renamingEntity(name, to: Array(new.utf8))
        }
        #expect(there != archive)
        let back = try renaming(new, String(decoding: name, as: UTF8.self), in: there)
        #expect(back == archive, "\(String(decoding: name, as: UTF8.self)) \(new)")
      }
    }
  }

  @Test func theOrderOfAListIsKept() throws {
    let archive = TestArchive([
      path: page(
        "2015/11/20", "A", [link("d", "Port, port, town"), link("c", "Port, town"), link("b", "town")])
    ])
    let new = try renaming("Port", "port", in: archive)
    #expect(contexts(new[path]) == ["port, town", "port, town", "town"])
    let other = TestArchive([
      path: page("2015/11/20", "A", [link("b", "Port, port"), link("d", "port")])
    ])
    let changed = try #require(try renaming("Port", "port", in: other)[path])
    #expect(
      changed.contains("1. [x](/news/2015/11/19/d.md)") && changed.contains("2. [x](/news/2015/11/19/b.md)"))
  }

  @Test func mergingIsSaid() throws {
    let archive = TestArchive([
      path: page("2015/11/20", "A", [link("b", "harbour"), link("c", "port")]),
      "news/2015/11/20/b.md": page("2015/11/20", "B", topic: "port", [link("c", "Zoo")]),
    ])
    let plan = try archive.reader().renamingEntity(.init("harbour"), to: .init("port"))
    #expect(plan.remarks == [.mergesNames(into: .init("port"), uses: 2)])
    #expect(plan.steps.map(\.kind) == [.changesNames(1)])
    let other = try archive.reader().renamingEntity(.init("harbour"), to: .init("quay"))
    #expect(other.remarks.isEmpty)
    let comma = try archive.reader().renamingEntity(.init("harbour"), to: .init("a, b"))
    #expect(comma.remarks == [.ambiguousName(.init("a, b"))])
    #expect(try archive.reader().renamingEntity(.init("port"), to: .init("a, b")).remarks.isEmpty)
  }

  @Test(arguments: [
    ("nix", "port", AuthoringRefusal.noSuchName(Array("nix".utf8), near: [])),
    ("harbour", "harbour", .sameName), ("harbour", "", .invalidName([])),
    ("harbour", " port", .invalidName(Array(" port".utf8))),
    ("harbour", "port,", .invalidName(Array("port,".utf8))), ("harbour", "a\nb", .manyLines(.name)),
    ("harbour", "a\u{1}", .unprintable(.name)),
  ])
  func whatCannotBeDoneIsRefused(old: String, new: String, refusal: AuthoringRefusal) {
    let archive = TestArchive([path: page("2015/11/20", "A", [link("b", "harbour")])])
    #expect(throws: refusal) { try archive.reader().renamingEntity(Array(old.utf8), to: Array(new.utf8)) }
  }

  @Test func aNameThatWouldNotBeReadBackRefusesTheWhole() {
    let archive = TestArchive([
      path: page("2015/11/20", "A", [link("b", "harbour")]),
      "news/2015/11/20/b.md": page("2015/11/20", "B", topic: "harbour", [link("c", "Zoo")]),
    ])
    #expect(throws: AuthoringRefusal.self) {
      try archive.reader().renamingEntity(.init("harbour"), to: .init("a_ [b](c) _Context: d"))
    }
  }

  @Test func aReadmeThatDiffersIsChangedToo() throws {
    let index =
      "## [2015-11-20](/news/2015/11/20/index.md)\n\n### [A](/news/2015/11/20/a.md)\n_Context: harbour_\n"
    let archive = TestArchive([
      path: page("2015/11/20", "A", [link("b", "harbour")]), "news/2015/11/20/index.md": index,
      "news/2015/11/20/README.md": index + "\n### [B](/news/2015/11/20/b.md)\n_Context: town, harbour_\n",
    ])
    let new = try renaming("harbour", "port", in: archive)
    #expect(contexts(new["news/2015/11/20/index.md"]) == ["port"])
    #expect(contexts(new["news/2015/11/20/README.md"]) == ["port", "town, port"])
  }
}
