import DatelineArchive
import DatelineSyntax

enum ContradictedPublisher: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "contradicted-publisher", group: .lists, severity: .information, scope: .archive,
    summary: "A source names a publisher to whose site its address doesn't lead.",
    explanation: """
      Found only where the archive leaves little doubt: nearly all of its sources from the address's host have another
      publisher, and this one is what the archive calls another host. Either the name or the address was pasted into the
      wrong item. It can be right all the same, where one publisher prints what another wrote.
      """,
    examples: [
      .bad(manySources(oddOne: "The Ledger")),
      .good(manySources(oddOne: "The Courier")),
    ])

  static let interest = RuleInterest.kinds(.sourcesSection, in: [.eventPage])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    page.sources.contains { otherName(for: $0, in: archive) != nil }
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    for source in page.facts.sources {
      guard let name = otherName(for: source, in: archive), isNameOfOtherHost(source, in: archive),
        let text = page.item(at: source.position)?.linkText
      else { continue }
      let right = String(decoding: name.bytes, as: UTF8.self)
      let host = String(decoding: source.host.bytes, as: UTF8.self)
      report.report(
        at: text.range,
        "the archive calls the publisher at '\(host)' '\(right)', not '\(page.shortText(text.range))'",
        fix: Fix(
          title: "Name '\(right)'", safety: .unsafe,
          edits: [TextEdit(range: text.range, replacement: name.bytes)]))
    }
  }

  /// What nearly all sources of the host call it, if this one calls it otherwise.
  private static func otherName(for source: PageFacts.Source, in archive: ArchiveIndex) -> PageFacts.Text? {
    guard !source.isCoverImage, !archive.publishers.isUsual(source.publisher, on: source.host),
      let usage = archive.publishers.usage(of: source.publisher, on: source.host), usage.total >= 20,
      usage.top.count * 5 >= usage.total * 4, usage.count * 20 <= usage.total
    else { return nil }
    return usage.top.name
  }

  /// Whether the source's publisher is what most sources of some other host call theirs.
  private static func isNameOfOtherHost(_ source: PageFacts.Source, in archive: ArchiveIndex) -> Bool {
    archive.publishers.isUsual(source.publisher, onHostBeside: source.host, inAtLeast: 20)
  }

  /// An archive with two publishers of many sources, of which one may be odd.
  private static func manySources(oddOne: String) -> String {
    let index = """
      ## [2015-11-20](/news/2015/11/20/index.md)

      ### [Harbour reopens](/news/2015/11/20/harbour-reopens.md)
      The harbour of the town is open again.

      """
    var items: [String] = []
    for number in 1...22 {
      let name = number == 22 ? oddOne : "The Courier"
      items.append("\(number). [\(name)](https://courier.example/harbour/\(number))\n")
    }
    for number in 23...43 {
      items.append("\(number). [The Ledger](https://ledger.example/harbour/\(number))\n")
    }
    return """
      //- news/2015/11/20/README.md
      \(index)
      //- news/2015/11/20/index.md
      \(index)
      //- news/2015/11/20/harbour-reopens.md
      ### [2015-11-20](/news/2015/11/20/index.md)

      # Harbour reopens

      The harbour of the town is open again.




      ### Source:

      \(items.joined())
      """
  }
}
