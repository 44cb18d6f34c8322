import DatelineArchive

/// Whom the archive's sources are of, over the years.
struct PublishersSection {
  private let statistics: ArchiveStatistics
  private let language: String?

  init(_ statistics: ArchiveStatistics, language: String?) {
    self.statistics = statistics
    self.language = language
  }

  func write(to html: inout HTMLWriter) {
    ArchiveReport.writeSection("publishers", "Sources by publisher over the years", to: &html) { html in
      let publishers = statistics.publishers
      guard !publishers.isEmpty else {
        html.element("p", "No page gives a source with an address.")
        return
      }
      let listed = publishers.reduce(0) { $0 + $1.count }
      html.element(
        "p", [.class("lead")],
        "\(Figures.count(publishers.count, "publisher")) with \(Figures.share(listed, of: statistics.sourceCount)) "
          + "of all \(Figures.count(statistics.sourceCount, "source")), told apart by the host of the address "
          + "and called what at least half of these sources call them. Each row of columns has a scale of its own."
      )
      let most = publishers.first?.count ?? 0
      ReportTable.write(
        "Sources of the most frequent publishers",
        columns: [.text("Publisher"), .text("Host"), .bar("Sources"), .text(statistics.years.span)],
        to: &html
      ) { html in
        for publisher in publishers {
          html.element("tr") { html in
            if let name = publisher.name {
              html.element("th", [HTMLAttribute("scope", "row")] + ReportTable.lang(language)) {
                $0.text(name.bytes)
              }
            } else {
              html.element("th", [HTMLAttribute("scope", "row"), .class("none")], "various")
            }
            html.element("td", [.class("text host")]) { $0.text(publisher.host.bytes) }
            ReportTable.writeBar(publisher.count, of: most, to: &html)
            html.element("td", [.class("spark")]) { ColumnChart.write(publisher.years, label: nil, to: &$0) }
          }
        }
      }
      guard statistics.years.count > 0 else { return }
      ReportTable.writeYears(
        "Sources of each host by year", of: "Host",
        publishers.map { .init(label: $0.host.bytes, total: $0.count, years: $0.years) },
        years: statistics.years, language: nil, to: &html)
    }
  }
}
