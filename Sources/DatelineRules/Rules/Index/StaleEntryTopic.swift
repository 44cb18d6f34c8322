import DatelineArchive
import DatelineSyntax

enum StaleEntryTopic: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "stale-entry-topic", group: .index, severity: .warning, scope: .references,
    summary: "An entry of a day index stands under another topic than its page has.",
    explanation: """
      An entry has its page's topic above it, unless the entry before stands under the same topic. Where every page has
      a topic line, an entry without one belongs to the topic above. In English most pages carry no topic and their
      entries do; there only two topics that contradict each other are found.

      An event that is listed twice is not judged: mend `repeated-entry` first.
      """,
    examples: [
      .bad(index(topic: "商业") + page),
      .good(index(topic: "港口") + page),
    ])

  private static func index(topic: String) -> String {
    let text = """
      ## [2015-11-20](/zh/news/2015/11/20/index.md)

      ##### \(topic)
      ### [港口重新开放](/zh/news/2015/11/20/港口重新开放.md)
      ## [前一天...](/zh/news/2015/11/19/index.md)


      """
    return "//- news/2015/11/20/index.md\n" + text
  }

  private static let page = """
    //- news/2015/11/20/港口重新开放.md
    ### [2015-11-20](/news/2015/11/20/index.md)

    ##### 港口
    # 港口重新开放




    ### 信息来源:

    1. [港口报](https://example.org/harbour)

    """

  static let interest = RuleInterest.dayIndexes

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    var above: PageFacts.Link?
    for link in page.links {
      if link.hasTopic { above = link }
      guard let target = archive.target(of: link), target.document == .eventPage else { continue }
      if link.hasTopic
        ? !link.showsTopic(of: target) : target.topic != nil && !(above?.showsTopic(of: target) ?? false)
      {
        return true
      }
    }
    return false
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, let index = page.dayIndex else { return }
    let hasTopics = page.isDialectKnown && page.dialect.topicLine == .required
    var repeated: Set<Int> = []
    page.facts.forEachRepeatedLink { repeated.formUnion([$0.position, $1.position]) }
    let links = Dictionary(
      page.facts.links.map { ($0.position, $0) }, uniquingKeysWith: { first, _ in first })
    for day in index.days {
      var above: SyntaxNode?
      for entry in day.entries {
        if let topic = entry.topic?.text { above = topic }
        guard let link = links[entry.node.position], !repeated.contains(link.position),
          let target = archive.target(of: link), target.document == .eventPage
        else { continue }
        check(entry, above: above, target: target, hasTopics: hasTopics, page, &report)
      }
    }
  }

  private static func check(
    _ entry: DayIndex.Entry, above: SyntaxNode?, target: PageFacts, hasTopics: Bool, _ page: PageContext,
    _ report: inout Reporter
  ) {
    let related = [page.place(of: target, at: target.topicPlace, "the event's page")]
    if let own = entry.topic?.text {
      guard let topic = target.topic?.bytes else {
        guard hasTopics else { return }
        report.report(
          at: own.range, "the entry stands under '\(own.quotation)', but its page has no topic",
          related: related)
        return
      }
      guard !own.bytes.elementsEqual(topic) else { return }
      report.report(
        at: own.range,
        "the entry stands under '\(own.quotation)', but its page's topic is '\(Quotation.text(of: topic))'",
        related: related,
        fix: target.isHeadlineDoubtful
          ? nil
          : Fix(
            title: "Copy the page's topic", safety: .unsafe,
            edits: [TextEdit(range: own.range, replacement: topic)]))
      return
    }
    guard hasTopics, let topic = target.topic?.bytes, above.map({ !$0.bytes.elementsEqual(topic) }) ?? true,
      let heading = entry.heading
    else { return }
    let place = above.map { "the entry stands under '\($0.quotation)'" } ?? "the entry stands under no topic"
    report.report(
      at: heading.range.lowerBound..<heading.range.lowerBound,
      "\(place), but its page's topic is '\(Quotation.text(of: topic))'", related: related,
      fix: target.isHeadlineDoubtful
        ? nil
        : Fix(
          title: "Add the page's topic", safety: .unsafe,
          edits: [
            TextEdit(
              range: heading.range.lowerBound..<heading.range.lowerBound,
              replacement: Array("##### ".utf8) + topic + [UInt8(ascii: "\n")])
          ]))
  }
}
