public import DatelineRelated
import DatelineSyntax

/// An archive in numbers and pictures, as one page that needs nothing beside it: no script, no network, no font.
public struct ArchiveReport: Sendable {
  /// What a report looks at more closely.
  public struct Subject: Sendable {
    /// The name or topic.
    public let name: [UInt8]
    /// Its pages.
    public let timeline: EntityTimeline

    /// Chooses a name with its pages.
    public init(name: [UInt8], timeline: EntityTimeline) {
      self.name = name
      self.timeline = timeline
    }
  }

  let statistics: ArchiveStatistics
  let graph: EventGraph
  let subject: Subject?
  let address: PageAddress

  /// Puts a report together.
  ///
  /// - Parameters:
  ///   - statistics: the archive in numbers.
  ///   - graph: its pages and their related links, all of them.
  ///   - subject: what to look at more closely; `nil` for the names with most pages.
  ///   - archive: the path from the report's folder to the archive, for links to pages; `.` if they are the same.
  public init(
    _ statistics: ArchiveStatistics, graph: EventGraph, subject: Subject? = nil, archive: [UInt8] = []
  ) {
    self.statistics = statistics
    self.graph = graph
    self.subject = subject
    address = PageAddress(archive: archive)
  }

  /// The report as HTML in UTF-8. The same archive gives the same bytes.
  ///
  /// - Complexity: O(*n*), where *n* is the length of what is written; for each of a few timelines O(*p*) in the number of
  ///   pages.
  public func html() -> [UInt8] {
    var html = HTMLWriter()
    html.element("html", [HTMLAttribute("lang", "en")]) { html in
      html.element("head", [], writeHead)
      html.element("body", [], writeBody)
    }
    html.breakLine()
    return html.bytes
  }

  private func writeHead(to html: inout HTMLWriter) {
    html.void("meta", [HTMLAttribute("charset", "utf-8")])
    html.void(
      "meta",
      [
        HTMLAttribute("http-equiv", "Content-Security-Policy"),
        HTMLAttribute("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"),
      ])
    html.void(
      "meta",
      [
        HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1"),
      ])
    html.void("meta", [HTMLAttribute("name", "color-scheme"), HTMLAttribute("content", "light dark")])
    html.element("title") { html in
      html.text("Archive report")
      if let subject {
        html.text(": ")
        html.text(subject.name)
      }
    }
    html.style(ReportStyle.sheet)
    html.breakLine()
  }

  private func writeBody(to html: inout HTMLWriter) {
    Overview(self).write(to: &html)
    html.element("main") { html in
      if let subject { TimelineSection(self).write(subject, to: &html) }
      PagesSection(statistics).write(to: &html)
      StandingSection(statistics).write(to: &html)
      FindingsSection(statistics).write(to: &html)
      NamesSection(statistics, language: language).write(to: &html)
      TopicsSection(statistics, language: language).write(to: &html)
      PublishersSection(statistics, language: language).write(to: &html)
      if subject == nil { TimelineSection(self).writeMostUsed(to: &html) }
    }
    html.element("footer") { html in
      html.element(
        "p",
        "Made by Dateline from the archive's pages alone. The same pages give the same report; it has no time of its own."
      )
    }
  }

  /// The language of the archive's texts as HTML names languages; `nil` if it is the report's own, or unknown.
  var language: String? {
    guard let id = statistics.mainDialect?.id.split(separator: "-").first, (2...3).contains(id.utf8.count),
      id.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }), id != "en"
    else { return nil }
    return String(id)
  }

  /// Writes a section with its heading, to which the overview leads.
  static func writeSection(
    _ id: String, _ heading: String, to html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    html.element("section", [HTMLAttribute("aria-labelledby", id)]) { html in
      html.element("h2", [HTMLAttribute("id", id)], heading)
      content(&html)
    }
    html.breakLine()
  }
}
