/// How many event pages there are of each month and year.
struct PagesSection {
  private let statistics: ArchiveStatistics

  init(_ statistics: ArchiveStatistics) {
    self.statistics = statistics
  }

  func write(to html: inout HTMLWriter) {
    ArchiveReport.writeSection("pages", "Pages by year and month", to: &html) { html in
      guard statistics.years.count > 0 else {
        html.element("p", "No event page has a date.")
        return
      }
      html.element("figure", [.class("columns")]) { html in
        ColumnChart.write(
          statistics.pagesByMonth,
          label: "Columns: the pages of each month. The table below has the numbers.",
          to: &html)
        ColumnChart.writeAxis(statistics.years, to: &html)
        html.element("figcaption", caption)
      }
      writeTable(to: &html)
      if statistics.undatedPageCount > 0 {
        html.element(
          "p", [.class("note")],
          "\(Figures.count(statistics.undatedPageCount, "page")) more can't be counted here: the path names no day."
        )
      }
    }
  }

  private var caption: String {
    let months = statistics.pagesByMonth
    guard let most = months.max(), most > 0, let place = months.firstIndex(of: most) else { return "" }
    return "Pages of each month. The busiest was \(Figures.month(at: place, of: statistics.years)), "
      + "with \(Figures.count(most, "page"))."
  }

  private func writeTable(to html: inout HTMLWriter) {
    let most = statistics.pagesByYear.max() ?? 0
    let mostInMonth = statistics.pagesByMonth.max() ?? 0
    ReportTable.write(
      "Event pages by the day of their event",
      columns: [.text("Year"), .bar("Pages")] + Figures.monthNames.map { .number($0) }, to: &html
    ) { html in
      for (place, year) in statistics.years.all.enumerated() {
        html.element("tr") { html in
          html.element("th", [HTMLAttribute("scope", "row")], String(year))
          ReportTable.writeBar(statistics.pagesByYear[place], of: most, to: &html)
          for month in statistics.pagesByMonth[(place * 12)..<(place * 12 + 12)] {
            ReportTable.writeShaded(month, of: mostInMonth, to: &html)
          }
        }
      }
    }
  }
}
