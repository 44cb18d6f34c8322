import DatelineRules
import DatelineSyntax

/// The head of the report: of what it is, the numbers that everyone asks for first, and what is below.
struct Overview {
  private let report: ArchiveReport

  init(_ report: ArchiveReport) {
    self.report = report
  }

  func write(to html: inout HTMLWriter) {
    html.element("header") { html in
      html.element("p", [.class("kicker")], "Archive report")
      html.element("h1", [], writeTitle)
      writeNumbers(to: &html)
      writeContents(to: &html)
    }
    html.breakLine()
  }

  private func writeTitle(to html: inout HTMLWriter) {
    let statistics = report.statistics
    guard let first = statistics.firstDay, let last = statistics.lastDay else {
      html.text("No pages yet")
      return
    }
    html.text(Figures.count(statistics.pageCount, "event"))
    html.text(first == last ? " on " : ", from ")
    PageLine.write(first, to: &html)
    guard first != last else { return }
    html.text(" to ")
    PageLine.write(last, to: &html)
  }

  private func writeNumbers(to html: inout HTMLWriter) {
    let statistics = report.statistics
    let numbers = [
      ("Event pages", statistics.pageCount), ("Days with events", statistics.dayCount),
      ("Related links", report.graph.edges.count), ("Names", statistics.nameCount),
      ("Sources", statistics.sourceCount), ("Findings", statistics.rules.reduce(0) { $0 + $1.count }),
    ]
    html.element("dl", [.class("numbers")]) { html in
      for (name, number) in numbers {
        html.element("div") { html in
          html.element("dt", name)
          html.element("dd", Figures.grouped(number))
        }
      }
    }
  }

  private func writeContents(to html: inout HTMLWriter) {
    var sections = [
      ("pages", "Pages"), ("standing", "Stale and orphan pages"), ("findings", "Findings"),
      ("names", "Names"),
      ("topics", "Topics"), ("publishers", "Sources"),
    ]
    if report.subject != nil {
      sections.insert(("timelines", "Timeline"), at: 0)
    } else if !report.statistics.names.isEmpty {
      sections.append(("timelines", "Timelines"))
    }
    html.element("nav", [HTMLAttribute("aria-label", "Sections")]) { html in
      for (id, name) in sections { html.element("a", [HTMLAttribute("href", "#\(id)")], name) }
    }
  }
}
