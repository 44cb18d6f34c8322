import DatelineRules

/// What the linter found, by rule and year.
struct FindingsSection {
  private let statistics: ArchiveStatistics

  init(_ statistics: ArchiveStatistics) {
    self.statistics = statistics
  }

  func write(to html: inout HTMLWriter) {
    ArchiveReport.writeSection("findings", "Findings by rule and year", to: &html) { html in
      let rules = statistics.rules
      guard !rules.isEmpty else {
        html.element("p", "The linter found nothing: no rule that is switched on has anything to say.")
        return
      }
      html.element("p", [.class("lead")], summary)
      writeTable(to: &html)
    }
  }

  private var summary: String {
    let rules = statistics.rules
    let total = rules.reduce(0) { $0 + $1.count }
    let safe = rules.reduce(0) { $0 + $1.safelyFixable }
    let unsafe = rules.reduce(0) { $0 + $1.unsafelyFixable }
    return "\(Figures.count(total, "finding")) of \(Figures.count(rules.count, "rule")). "
      + "dateline lint --fix ends \(Figures.grouped(safe)) of them by itself, "
      + "and \(Figures.grouped(unsafe)) more with --unsafe-fixes; the others are for a person to decide."
  }

  private func writeTable(to html: inout HTMLWriter) {
    let rules = statistics.rules
    let rows = rules.map { rule in statistics.years.all.map { rule.countsByYear[$0] ?? 0 } }
    let most = rules.first?.count ?? 0
    let mostInYear = rows.lazy.flatMap(\.self).max() ?? 0
    // Findings in files of no day that is counted by: the front page, indexes of days without events.
    let others = zip(rules, rows).map { $0.count - $1.reduce(0, +) }
    // Many years' worth, which has a scale of its own.
    let mostOther = others.max() ?? 0
    ReportTable.write(
      "Findings by rule, and by the year of the file",
      columns: [.text("Rule"), .text("Severity"), .bar("All")]
        + statistics.years.all.map { .number(String($0)) } + (mostOther > 0 ? [.number("Other")] : []),
      to: &html
    ) { html in
      for (place, rule) in rules.enumerated() {
        html.element("tr") { html in
          html.element("th", [HTMLAttribute("scope", "row")], rule.rule)
          html.element("td", [.class("text")], rule.severity.rawValue)
          ReportTable.writeBar(rule.count, of: most, to: &html)
          for count in rows[place] { ReportTable.writeShaded(count, of: mostInYear, to: &html) }
          if mostOther > 0 { ReportTable.writeShaded(others[place], of: mostOther, to: &html) }
        }
      }
    }
  }
}
