import DatelineArchive
import DatelineSyntax

/// The topics that run longest.
struct TopicsSection {
  private let statistics: ArchiveStatistics
  private let language: String?
  private static let limit = 20
  /// Fewer pages may share a topic by chance, years apart.
  private static let fewestPages = 3

  init(_ statistics: ArchiveStatistics, language: String?) {
    self.statistics = statistics
    self.language = language
  }

  func write(to html: inout HTMLWriter) {
    ArchiveReport.writeSection("topics", "The longest-running topics", to: &html) { html in
      let runs = statistics.topics.lazy.filter { $0.pageCount >= Self.fewestPages }.prefix(Self.limit)
      guard !runs.isEmpty, let start = statistics.firstDay, let end = statistics.lastDay else {
        html.element("p", "No topic has \(Self.fewestPages) pages or more.")
        return
      }
      html.element(
        "p", [.class("lead")],
        "Of \(Figures.count(statistics.topics.count, "topic")), those with \(Self.fewestPages) pages or more "
          + "that have most days between their first and their last one.")
      let length = max(1, end.dayNumber - start.dayNumber)
      ReportTable.write(
        "From the first to the last page of a topic",
        columns: [
          .text("Topic"), .number("Pages"), .number("Days"), .text("First"), .text("Last"),
          .text(statistics.years.span),
        ], to: &html
      ) { html in
        for run in runs {
          let offset = (run.first.dayNumber - start.dayNumber) * 1000 / length
          let width = max(4, run.dayCount * 1000 / length)
          html.element("tr") { html in
            html.element("th", [HTMLAttribute("scope", "row")] + ReportTable.lang(language)) {
              $0.text(run.topic.bytes)
            }
            html.element("td", Figures.grouped(run.pageCount))
            html.element("td", Figures.grouped(run.dayCount))
            html.element("td", [.class("text")]) { PageLine.write(run.first, to: &$0) }
            html.element("td", [.class("text")]) { PageLine.write(run.last, to: &$0) }
            html.element("td", [.class("run")]) { html in
              html.element(
                "svg",
                [
                  HTMLAttribute("viewBox", "0 0 1000 10"), HTMLAttribute("preserveAspectRatio", "none"),
                  HTMLAttribute("aria-hidden", "true"),
                ]
              ) { html in
                html.element(
                  "path", [HTMLAttribute("d", "M\(min(offset, 1000 - width)) 0h\(width)v10h-\(width)z")]
                ) { _ in }
              }
            }
          }
        }
      }
    }
  }
}
