import DatelineArchive
import Testing

@testable import DatelineRelated

@Suite struct EntityTableTests {
  private var archive: SampleArchive {
    var archive = SampleArchive()
    archive.add(
      "2015/01/1/a", "The port opens", topic: "Port",
      related: [("2015/02/1/b", "Mayor, port"), ("2016/03/1/c", "port")])
    archive.add("2015/02/1/b", "The mayor leaves", related: [("2015/01/1/a", "Mayor, port")])
    archive.add("2016/03/1/c", "The port closes", topic: "port")
    archive.add("2016/04/1/d", "蘇丹", topic: "蘇丹", related: [("2016/05/1/e", "苏丹")], isChinese: true)
    archive.add("2016/05/1/e", "苏丹", topic: "苏丹", isChinese: true)
    archive.addIndex("2016/05/1", ["e"])
    return archive
  }

  private func text(_ name: PageFacts.Text) -> String { String(decoding: name.bytes, as: UTF8.self) }

  private func entity(_ name: String, aliases: [[UInt8]: [[UInt8]]] = [:]) throws -> Entity {
    try #require(EntityTable(archive.index, aliases: aliases)[Array(name.utf8)])
  }

  @Test func namesAreListedByUse() {
    let entities = EntityTable(archive.index).entities
    #expect(
      entities.map { "\(text($0.name)) \($0.pageCount) \($0.topicCount)" } == [
        "port 3 1", "苏丹 2 1", "Mayor 2 0", "Port 0 1", "蘇丹 0 1",
      ])
  }

  @Test func bothSidesOfALinkAreTagged() throws {
    #expect(try entity("port").pageCount == 3)
    #expect(EntityTable(archive.index)[Array("harbour".utf8)] == nil)
  }

  @Test func aNameThatNoPageHasAnyLongerIsGone() {
    var index = archive.index
    for path in ["2016/04/1/d", "2016/05/1/e"] { index.remove(ArchivePath("news/\(path).md")) }
    let table = EntityTable(index)
    #expect(table[Array("苏丹".utf8)] == nil)
    #expect(table.entities.map { text($0.name) } == ["port", "Mayor", "Port"])
    #expect(table.nearest(to: Array("苏丹".utf8)).isEmpty)
    #expect(table.timeline(of: Array("苏丹".utf8)).pages.isEmpty)
  }

  @Test func twinsSayInWhatTheyDiffer() throws {
    let port = try entity("port").twins
    #expect(port.map { text($0.name) } == ["Port"])
    #expect(port.map(\.difference) == [.spelling])
    #expect(port.map(\.topicCount) == [1])
    let sudan = try entity("蘇丹").twins
    #expect(sudan.map { text($0.name) } == ["苏丹"])
    #expect(sudan.map(\.difference) == [.characters])
    #expect(sudan.map(\.pageCount) == [2])
    #expect(try entity("Mayor").twins.isEmpty)
  }

  @Test func ofManySpellingsTheMostUsedAreListed() throws {
    var archive = SampleArchive()
    for place in 0..<40 {
      let name = "A" + (0..<6).map { place >> $0 & 1 == 0 ? "-" : "." }.joined() + "b"
      for use in 0...place { archive.add("2015/01/1/a\(place)-\(use)", "A", topic: name) }
    }
    let entities = EntityTable(archive.index).entities
    #expect(entities.count == 40)
    for (place, entity) in entities.enumerated() {
      let others = entities.indices.filter { $0 != place }.prefix(Entity.twinLimit)
      #expect(entity.twins.map(\.name) == others.map { entities[$0].name })
      #expect(entity.twins.allSatisfy { $0.difference == .spelling })
    }
  }

  @Test func variantsAreAliasesAndNamesWithoutMarkup() throws {
    let aliases = [Array("Mayor".utf8): [Array("Head of the town".utf8), Array("Mayor".utf8)]]
    #expect(try entity("Mayor", aliases: aliases).variants == [Array("Head of the town".utf8)])
    #expect(try entity("port", aliases: aliases).variants.isEmpty)
    var archive = SampleArchive()
    archive.add("2015/01/1/a", "A", topic: "M<sub>W</sub>")
    let entity = EntityTable(archive.index)[Array("M<sub>W</sub>".utf8)]
    #expect(entity?.variants == [Array("MW".utf8)])
  }

  @Test func aTimelineHasTaggedPagesAndThoseOfTheTopic() {
    let table = EntityTable(archive.index)
    let port = table.timeline(of: Array("port".utf8))
    #expect(port.pages.map(\.facts.path.description) == ["a", "b", "c"].map(path))
    #expect(port.pages.map(\.isTopic) == [false, false, true])
    #expect(port.years.map(\.year) == [2015, 2016])
    #expect(port.years.map(\.count) == [2, 1])
    let topic = table.timeline(of: Array("Port".utf8))
    #expect(topic.pages.map(\.isTagged) == [false] && topic.pages.map(\.isTopic) == [true])
  }

  private func path(_ slug: String) -> String {
    ["a": "news/2015/01/1/a.md", "b": "news/2015/02/1/b.md", "c": "news/2016/03/1/c.md"][slug] ?? slug
  }

  @Test(arguments: [
    ("Prot", ["port", "Port"]), ("PORT", ["port", "Port"]), ("蘇单", []), ("苏单", ["苏丹", "蘇丹"]),
    ("ayo", ["Mayor"]), ("", []), ("xyz", []),
  ])
  func nearestNamesComeByEditsThenByUse(name: String, near: [String]) {
    let names = EntityTable(archive.index).nearest(to: Array(name.utf8)).map { text($0.name) }
    if name == "蘇单" { return #expect(Set(names) == ["苏丹", "蘇丹"]) }
    #expect(names == near)
  }

  @Test func aVeryLongNameHasNoNearOne() {
    let name = Array(repeating: UInt8(ascii: "p"), count: 100_000)
    #expect(EntityTable(archive.index).nearest(to: name).isEmpty)
  }

  // MARK: Finding

  @Test(arguments: [
    ("Mayor", true), ("MAYOR", true), ("ayor", true), ("mayors", false), ("敘利亞", true), ("São Paulo", true),
    ("M<sub>W</sub>", true), ("", true),
  ])
  func aTextHasANameInAnyForm(name: String, isThere: Bool) {
    let text = PageText(
      topic: Array("叙利亚".utf8), headline: Array("The mayor of Sao Paulo".utf8), summary: Array("5 MW".utf8))
    #expect(text.contains(Array(name.utf8)) == isThere)
  }

  @Test func findingAgreesWithLookingEverywhere() {
    // Few different symbols, so that texts often begin anew within themselves.
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    for _ in 0..<2000 {
      let word = (0..<(1 + next(5))).map { _ in UInt8(ascii: "a") + UInt8(next(2)) }
      let text = (0..<next(16)).map { _ in UInt8(ascii: "a") + UInt8(next(2)) }
      let expected = text.indices.contains { text[$0...].starts(with: word) }
      #expect(FoldedFinder(FoldedText(word)).isIn(FoldedText(text).symbols) == expected, "\(word) in \(text)")
    }
  }
}
