import DatelineArchive
import DatelineSyntax

/// Pages below each other by date, joined by arcs where one lists the other as related.
///
/// The layout is the list's own: a line for each page, an arc the wider the further it spans. The drawing is stretched
/// to the height of the list, so it holds no text.
struct ArcDiagram {
  private let graph: EventGraph
  private let address: PageAddress
  private let language: String?
  /// The width of the drawing; the arcs end at its right edge.
  private static let width = 100
  private static let lineHeight = 10

  init(_ graph: EventGraph, address: PageAddress, language: String?) {
    self.graph = graph
    self.address = address
    self.language = language
  }

  func write(to html: inout HTMLWriter) {
    let isDense = graph.edges.count > graph.pages.count * 4
    html.element("div", [.class(isDense ? "arcs many" : "arcs")]) { html in
      if !graph.edges.isEmpty { writeDrawing(to: &html) }
      html.element("ol", ReportTable.lang(language)) { html in
        for page in graph.pages { write(page, to: &html) }
      }
    }
    html.breakLine()
  }

  private func write(_ page: PageFacts, to html: inout HTMLWriter) {
    html.element("li") { html in
      if let date = page.date { PageLine.write(date, to: &html) }
      PageLine.write(page, address, to: &html)
    }
    html.breakLine()
  }

  private func writeDrawing(to html: inout HTMLWriter) {
    let height = graph.pages.count * Self.lineHeight
    html.element(
      "svg",
      [
        HTMLAttribute("viewBox", "0 0 \(Self.width) \(height)"),
        HTMLAttribute("preserveAspectRatio", "none"), HTMLAttribute("role", "img"),
        HTMLAttribute("aria-label", label),
      ]
    ) { html in
      html.element("path", [HTMLAttribute("d", path(mutual: false))]) { _ in }
      html.element("path", [.class("mutual"), HTMLAttribute("d", path(mutual: true))]) { _ in }
    }
  }

  private var label: String {
    let mutual = graph.edges.count { $0.isMutual } / 2
    let joined = graph.edges.count - mutual
    return "Arcs join \(Figures.count(joined, "pair")) of these pages that list each other as related, "
      + "\(Figures.grouped(mutual)) of them both ways."
  }

  /// The arcs of one kind in one path, a pair of pages once.
  private func path(mutual: Bool) -> String {
    var path = ""
    let longest = max(1, graph.pages.count - 1)
    for edge in graph.edges where edge.isMutual == mutual && !(mutual && edge.source > edge.target) {
      let (top, bottom) = (min(edge.source, edge.target), max(edge.source, edge.target))
      // A curve reaches three quarters of the way to its controls.
      let reach = 16 + (bottom - top) * 112 / longest
      let (start, end) = (y(of: top), y(of: bottom))
      path +=
        "M\(Self.width) \(start)C\(Self.width - reach) \(start) \(Self.width - reach) \(end) \(Self.width) \(end)"
    }
    return path
  }

  private func y(of node: Int) -> Int { node * Self.lineHeight + Self.lineHeight / 2 }
}
