import DatelineArchive
import DatelineEditing
import Testing

struct SubjectTests {
  private static let path = "news/2017/03/9/sarn-votes.md"

  private func subject(_ marked: String) throws -> Subject.Kind? {
    var desk = SampleDesk([:])
    let (page, offset) = try desk.page(Self.path, marked: marked)
    return page.subject(at: offset)?.kind
  }

  @Test(arguments: [
    ("# Sarn |votes\n", Subject.Kind.headline(Array("Sarn votes".utf8))),
    ("# Sarn votes|\n", .headline(Array("Sarn votes".utf8))),
    ("##### Sa|rn\n", .topic(Array("Sarn".utf8))),
    ("### [2017-03-9](/news/2017|/03/9/index.md)\n", .link(to: ArchivePath("news/2017/03/9/index.md"))),
    (
      "### Related:\n1. [a|b](/zh/news/2017/03/8/a.md) _Context: A_\n",
      .link(to: ArchivePath("news/2017/03/8/a.md"))
    ),
    ("### Related:\n1. [b](/news/2017/03/8/a.md) _Context: A, 日|本_\n", .name(Array("日本".utf8))),
    ("### Related:\n1. [b](/news/2017/03/8/a.md) _Context: A|, B_\n", .name(Array("A".utf8))),
    ("### Source:\n1. [b](https://a.exa|mple/b)\n", .address(Array("https://a.example/b".utf8))),
  ])
  func whatStandsThere(marked: String, kind: Subject.Kind) throws {
    #expect(try subject(marked) == kind)
  }

  @Test(arguments: ["|", "# |", "Some |words\n", "### Rela|ted:\n", "# Sarn\n|\n"])
  func nothingStandsThere(marked: String) throws {
    #expect(try subject("### [2017-03-9](/news/2017/03/9/index.md)\n\n" + marked) == nil)
  }
}
