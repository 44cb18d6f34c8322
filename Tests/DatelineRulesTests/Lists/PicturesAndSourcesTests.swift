import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// A picture stands among the sources and is none: neither its label nor its address says anything of a publisher.
@Suite struct PicturesAndSourcesTests {
  private func page(_ headline: String, _ sources: [(String, String)]) -> [UInt8] {
    var text = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# \(headline)\n\n\n\n\n### Source:\n\n"
    for (place, source) in sources.enumerated() {
      text += "\(place + 1). [\(source.0)](https://\(source.1))\n"
    }
    return Array(text.utf8)
  }

  private func findings(_ rule: String, _ pages: [String: [UInt8]]) -> [Finding] {
    Linter().lint(pages.map { (path: ArchivePath("news/2015/11/20/\($0.key).md"), bytes: $0.value) })
      .filter { $0.diagnostic.rule == rule }
  }

  @Test func aPictureContradictsNoPublisher() {
    let courier = (0..<25).map { ("The Courier", "courier.example/\($0)") }
    let ledger = (0..<25).map { ("The Ledger", "ledger.example/\($0)") }
    let pages = [
      "a": page("Harbour opens", courier + [("Cover Image", "courier.example/a.jpg")]),
      "b": page("Mill burns down", ledger + [("The Courier", "ledger.example/x")]),
    ].merging(
      (0..<25).map { ("p\($0)", page("Event \($0)", [("Cover Image", "pictures.example/\($0).jpg")])) }
    ) { first, _ in first }
    // The odd source shows that the rule looks at these pages.
    #expect(findings("contradicted-publisher", pages).map(\.file) == [ArchivePath("news/2015/11/20/b.md")])
  }

  /// Nor is a source called as pictures are, where the host has many pictures.
  @Test func aSourceIsNeverToBeNamedAsAPicture() {
    let ledger = (0..<25).map { ("The Ledger", "ledger.example/\($0)") }
    let pictures = (0..<25).map { ("Cover Image", "pictures.example/\($0).jpg") }
    let pages = [
      "a": page("Harbour opens", ledger), "b": page("Mill burns down", pictures),
      "c": page("Snow falls", [("The Ledger", "pictures.example/story")]),
    ]
    #expect(findings("contradicted-publisher", pages).isEmpty)
  }

  @Test(arguments: ["Cover Image", "The Courier"])
  func aSharedPictureIsNoSharedSource(name: String) {
    let shared = [("The Ledger", "ledger.example/1"), (name, "courier.example/harbour")]
    let pages = [
      "a": page("Harbour opens again", shared),
      "b": page("The mill burns down", [("The Mirror", "mirror.example/1"), shared[1]]),
    ]
    #expect(findings("repeated-event", pages).isEmpty == (name == "Cover Image"))
  }
}
