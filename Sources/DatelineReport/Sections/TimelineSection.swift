import DatelineArchive
import DatelineRelated
import DatelineSyntax

/// The pages of names by date, with what joins them.
struct TimelineSection {
  private let report: ArchiveReport
  /// How many names are shown where none is chosen.
  private static let nameLimit = 8
  /// How many pages of one are listed where none is chosen, and of the one that is: more make a page of several
  /// megabytes.
  private static let (fewPages, manyPages) = (60, 2_000)
  /// How many pages beside them are listed.
  private static let neighbourLimit = 10

  init(_ report: ArchiveReport) {
    self.report = report
  }

  /// Writes the timeline of what the report is to look at closely.
  func write(_ subject: ArchiveReport.Subject, to html: inout HTMLWriter) {
    html.element("section", [HTMLAttribute("aria-labelledby", "timelines")]) { html in
      html.element("h2", [HTMLAttribute("id", "timelines")]) { html in
        html.text("Timeline of ")
        html.element("span", ReportTable.lang(report.language)) { $0.text(subject.name) }
      }
      writePages(subject.timeline.pages, limit: Self.manyPages, to: &html)
    }
    html.breakLine()
  }

  /// Writes the timelines of the names with most pages.
  func writeMostUsed(to html: inout HTMLWriter) {
    let names = report.statistics.names.prefix(Self.nameLimit)
    guard !names.isEmpty else { return }
    ArchiveReport.writeSection("timelines", "Timelines", to: &html) { html in
      html.element(
        "p", [.class("lead")],
        "The pages of the most frequent names. dateline report --entity or --topic shows up to "
          + "\(Figures.grouped(Self.manyPages)) pages of one.")
      for (place, name) in names.enumerated() {
        html.element(
          "details", [.class("timeline")] + (place == 0 ? [HTMLAttribute("open", "")] : [])
        ) { html in
          html.element("summary") { html in
            html.element("h3", ReportTable.lang(report.language)) { $0.text(name.name.bytes) }
            html.element("span", Figures.count(name.timeline.pages.count, "page"))
          }
          writePages(name.timeline.pages, limit: Self.fewPages, to: &html)
        }
        html.breakLine()
      }
    }
  }

  private func writePages(_ pages: [EntityTimeline.Page], limit: Int, to html: inout HTMLWriter) {
    guard let first = pages.first, let last = pages.last else {
      html.element("p", "No page that has a date.")
      return
    }
    let years = report.statistics.years
    html.element("figure", [.class("columns low")]) { html in
      ColumnChart.write(
        years.monthlyCounts(of: pages.lazy.map(\.date)), label: "Columns: its pages of each month.", to: &html
      )
      ColumnChart.writeAxis(years, to: &html)
      html.element(
        "figcaption",
        "\(Figures.count(pages.count, "page")) from \(first.date.isoDescription) to \(last.date.isoDescription), "
          + "\(Figures.grouped(pages.count { $0.isTopic })) with this topic.")
    }
    let all = Set(pages.lazy.map(\.facts.path))
    let shown = Set(pages.suffix(limit).lazy.map(\.facts.path))
    html.element(
      "p", [.class("note")],
      (pages.count > limit ? "The last \(Figures.grouped(limit)) of them. " : "")
        + "An arc joins two pages if one lists the other as related; strong ones are those where both do.")
    let graph = report.graph.limited { shown.contains(report.graph.pages[$0].path) }
    ArcDiagram(graph, address: report.address, language: report.language).write(to: &html)
    writeNeighbours(of: all, to: &html)
  }

  /// Writes the pages that most pages of a timeline are joined with, and that aren't in it.
  private func writeNeighbours(of pages: Set<ArchivePath>, to html: inout HTMLWriter) {
    let graph = report.graph
    let isInside = graph.pages.map { pages.contains($0.path) }
    var counts: [Int: Int] = [:]
    for edge in graph.edges where isInside[edge.source] != isInside[edge.target] {
      // Of a pair that is joined both ways, one way counts.
      guard !edge.isMutual || edge.source < edge.target else { continue }
      counts[isInside[edge.source] ? edge.target : edge.source, default: 0] += 1
    }
    // One link more or less is chance.
    let nearest = counts.filter { $0.value > 1 }
      .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(Self.neighbourLimit)
    guard !nearest.isEmpty else { return }
    ReportTable.write(
      "Pages around it, joined with two or more of its pages",
      columns: [.text("Page"), .text("Day"), .number("Joined with")], to: &html
    ) { html in
      for (node, count) in nearest {
        let page = graph.pages[node]
        html.element("tr") { html in
          html.element(
            "th", [HTMLAttribute("scope", "row"), .class("page")] + ReportTable.lang(report.language)
          ) {
            PageLine.write(page, report.address, to: &$0)
          }
          html.element("td", [.class("text")]) { html in
            if let date = page.date { PageLine.write(date, to: &html) }
          }
          html.element("td", Figures.grouped(count))
        }
      }
    }
  }
}
