import DatelineArchive
import DatelineSyntax

enum DifferingReadme: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "differing-readme", group: .index, severity: .warning, scope: .references,
    summary: "A `README.md` holds another text than the `index.md` beside it.",
    explanation: """
      Both are the same page under two names, byte for byte: one for the site, one for whoever browses the repository.
      Where they differ, one of them was changed alone. Copy the right one over the other, as `dateline index` does if one
      has all the lines of the other.
      """,
    examples: [
      .bad(
        ExampleDay.index(readme: ExampleDay.text(entries: [ExampleDay.harbour, ExampleDay.ferries]))
          + ExampleDay.harbourPage),
      .good(ExampleDay.index(readme: ExampleDay.text()) + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.dayIndexes

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    guard page.path.name.elementsEqual("README.md".utf8) else { return false }
    return difference(on: page, in: archive) != nil
  }

  /// The first offset at which a README differs from the index beside it.
  private static func difference(on page: PageFacts, in archive: ArchiveIndex) -> Int? {
    guard case .differs(let offset) = archive[page.path.sibling("index.md")]?.readme else { return nil }
    return offset
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, concerns(page.facts, in: archive),
      let index = archive[page.path.sibling("index.md")],
      let offset = difference(on: page.facts, in: archive)
    else { return }
    report.report(
      at: line(at: min(offset, page.bytes.count), of: page.bytes),
      "the page differs from '\(index.path)', which should be the same",
      related: [page.place(of: index, "the other copy")])
  }

  private static func line(at offset: Int, of bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return start..<(bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
  }
}
