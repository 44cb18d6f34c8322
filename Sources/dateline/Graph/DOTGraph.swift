import DatelineArchive
import DatelineReport
import DatelineSyntax

/// The language of Graphviz. A node is named by its path and shows day and headline.
enum DOTGraph {
  static func render(_ graph: EventGraph) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(graph.pages.count * 200 + graph.edges.count * 200)
    bytes.append(
      """
      digraph events {
        charset="UTF-8"
        rankdir=LR
        node [shape=box, style=rounded, fontname="sans-serif", fontsize=11]
        edge [color="#00000080"]

      """)
    for page in graph.pages {
      bytes.append("  \"")
      bytes.append(page.path.bytes, DOTEscape.self)
      bytes.append("\" [label=\"")
      if let date = page.date {
        bytes.append(date.isoDescription, DOTEscape.self)
        bytes.append("\\n")
      }
      bytes.append(page.headline?.bytes ?? page.path.bytes, DOTLabelEscape.self)
      bytes.append("\"]\n")
    }
    for edge in graph.edges {
      // The page that comes first speaks for both.
      guard !edge.isMutual || edge.source < edge.target else { continue }
      bytes.append("  \"")
      bytes.append(graph.pages[edge.source].path.bytes, DOTEscape.self)
      bytes.append("\" -> \"")
      bytes.append(graph.pages[edge.target].path.bytes, DOTEscape.self)
      bytes.append("\" [")
      if edge.isMutual { bytes.append("dir=both, ") }
      bytes.append("tooltip=\"")
      for (place, name) in edge.names.enumerated() {
        if place > 0 { bytes.append(", ") }
        bytes.append(name.bytes, DOTLabelEscape.self)
      }
      bytes.append("\"]\n")
    }
    bytes.append("}\n")
    return bytes
  }
}
