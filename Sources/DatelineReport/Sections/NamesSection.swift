import DatelineArchive
import DatelineRelated

/// The names with most pages, over the years.
struct NamesSection {
  private let statistics: ArchiveStatistics
  private let language: String?

  init(_ statistics: ArchiveStatistics, language: String?) {
    self.statistics = statistics
    self.language = language
  }

  func write(to html: inout HTMLWriter) {
    ArchiveReport.writeSection("names", "The most frequent names over time", to: &html) { html in
      let names = statistics.names
      guard !names.isEmpty, statistics.years.count > 0 else {
        html.element("p", "No page names anything: there are no contexts and no topics.")
        return
      }
      html.element(
        "p", [.class("lead")],
        "Of \(Figures.count(statistics.nameCount, "name")), those with most pages: a context has the name, "
          + "or it is the page's topic. Each row of columns has a scale of its own.")
      let most = names.first?.timeline.pages.count ?? 0
      ReportTable.write(
        "Pages of the most frequent names", columns: [.text("Name"), .bar("Pages"), .text(span)], to: &html
      ) { html in
        for name in names {
          html.element("tr") { html in
            html.element("th", [HTMLAttribute("scope", "row")] + ReportTable.lang(language)) {
              $0.text(name.name.bytes)
            }
            ReportTable.writeBar(name.timeline.pages.count, of: most, to: &html)
            html.element("td", [.class("spark")]) { ColumnChart.write(name.years, label: nil, to: &$0) }
          }
        }
      }
      ReportTable.writeYears(
        "Pages of each name by year", of: "Name",
        names.map { .init(label: $0.name.bytes, total: $0.timeline.pages.count, years: $0.years) },
        years: statistics.years, language: language, to: &html)
    }
  }

  /// The heading of the column with a drawing over the years.
  private var span: String { statistics.years.span }
}

extension Years {
  /// The first and the last one: `2003 to 2019`.
  var span: String {
    guard let first = all.first, let last = all.last else { return "" }
    return first == last ? String(first) : "\(first) to \(last)"
  }
}
