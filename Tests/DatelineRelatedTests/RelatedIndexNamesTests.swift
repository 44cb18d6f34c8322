import DatelineArchive
import DatelineSyntax
import Testing

@testable import DatelineRelated

@Suite struct RelatedIndexNamesTests {
  private let index: RelatedIndex = {
    var archive = SampleArchive()
    archive.add("2015/01/1/a", "A", related: [("2015/01/1/b", "Mayor, Port"), ("2015/01/1/c", "Port")])
    archive.add("2015/01/1/b", "B")
    archive.add("2015/01/1/c", "C", related: [("2015/01/1/b", "Storm")])
    return RelatedIndex(
      ArchiveIndex(archive.pages.values.sorted { $0.path < $1.path }, dialects: .builtIn, isWhole: true))
  }()

  private func slugs(taggedWith name: String) -> [String] {
    index.places(taggedWith: PageFacts.Text(bytes: Array(name.utf8)[...])).compactMap {
      index.archive.pages[$0]?.path.description.dropFirst("news/2015/01/1/".count).description
    }.sorted()
  }

  @Test func pagesAreTaggedFromBothSidesOfALink() {
    #expect(slugs(taggedWith: "Port") == ["a.md", "b.md", "c.md"])
    #expect(slugs(taggedWith: "Mayor") == ["a.md", "b.md"])
    #expect(slugs(taggedWith: "Nobody") == [])
    #expect(index.count(taggedWith: PageFacts.Text(bytes: Array("Storm".utf8)[...])) == 2)
    #expect(index.count(taggedWith: PageFacts.Text(bytes: Array("Nobody".utf8)[...])) == 0)
  }

  @Test func sharedNamesComeRarestFirst() {
    func shared(_ one: String, _ other: String) -> [String] {
      index.names(
        sharedBy: ArchivePath("news/2015/01/1/\(one).md"), ArchivePath("news/2015/01/1/\(other).md")
      )
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    #expect(shared("a", "b") == ["Mayor", "Port"])
    #expect(shared("b", "c") == ["Storm", "Port"])
    #expect(shared("a", "nowhere") == [])
  }
}
