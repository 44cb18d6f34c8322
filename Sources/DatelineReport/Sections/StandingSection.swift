/// How many pages are out of date or hard to come by.
struct StandingSection {
  private let statistics: ArchiveStatistics

  init(_ statistics: ArchiveStatistics) {
    self.statistics = statistics
  }

  /// What is counted: its name, what that means, and how many of some pages it are.
  private static let kinds: [(name: String, meaning: String, count: @Sendable (PageStanding) -> Int)] = [
    (
      "Stale", "show another page's headline as it no longer is, in one of their related links",
      { $0.staleCount }
    ),
    ("Not linked to", "no other event page lists among its related events", { $0.unlinkedCount }),
    ("Not listed", "no day index lists", { $0.unlistedCount }),
    (
      "Orphans", "neither an event page nor a day index lists, so that nobody comes upon them",
      { $0.orphanCount }
    ),
  ]

  func write(to html: inout HTMLWriter) {
    ArchiveReport.writeSection("standing", "Stale and orphan pages", to: &html) { html in
      html.element("dl", [.class("shares")]) { html in
        for kind in Self.kinds { writeShare(kind, to: &html) }
      }
      guard statistics.years.count > 0 else { return }
      ReportTable.write(
        "The same by year, with the share of the year's pages",
        columns: [.text("Year"), .number("Pages")] + Self.kinds.map { .bar($0.name) }, to: &html
      ) { html in
        for (place, year) in statistics.years.all.enumerated() {
          let standing = statistics.standings[place]
          html.element("tr") { html in
            html.element("th", [HTMLAttribute("scope", "row")], String(year))
            html.element("td", Figures.grouped(standing.pageCount))
            for kind in Self.kinds { writeCell(kind.count(standing), of: standing.pageCount, to: &html) }
          }
        }
      }
    }
  }

  private func writeShare(
    _ kind: (name: String, meaning: String, count: @Sendable (PageStanding) -> Int), to html: inout HTMLWriter
  ) {
    let count = kind.count(statistics.standing)
    html.element("div") { html in
      html.element("dt", kind.name)
      html.element("dd") { html in
        html.element("b", Figures.share(count, of: statistics.standing.pageCount))
        html.element("span", "\(Figures.count(count, "page")) that \(kind.meaning)")
      }
    }
  }

  private func writeCell(_ count: Int, of pages: Int, to html: inout HTMLWriter) {
    let text = count == 0 ? "0" : "\(Figures.grouped(count)) · \(Figures.share(count, of: pages))"
    ReportTable.writeBar(count, of: pages, text: text, to: &html)
  }
}
