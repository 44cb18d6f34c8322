import DatelineArchive
import DatelineReport
import DatelineSyntax

/// JSON in the form of nodes and links. A page is named by its path from the archive on.
enum JSONGraph {
  static func render(_ graph: EventGraph) -> [UInt8] {
    var writer = JSONWriter(capacity: graph.pages.count * 250 + graph.edges.count * 250)
    writer.beginObject()
    writer.member("directed", true)
    writer.member("multigraph", false)
    writer.object("graph") { _ in }
    writer.key("nodes")
    writer.beginArray()
    for page in graph.pages {
      writer.breakLine()
      writer.beginObject()
      writer.member("id", page.path.bytes)
      if let date = page.date { writer.member("date", date.isoDescription) }
      writer.member("headline", page.headline?.bytes ?? [])
      if let topic = page.topic { writer.member("topic", topic.bytes) }
      writer.endObject()
    }
    if !graph.pages.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.key("links")
    writer.beginArray()
    for edge in graph.edges {
      writer.breakLine()
      writer.beginObject()
      writer.member("source", graph.pages[edge.source].path.bytes)
      writer.member("target", graph.pages[edge.target].path.bytes)
      writer.key("names")
      writer.beginArray()
      for name in edge.names { writer.string(name.bytes) }
      writer.endArray()
      writer.member("isMutual", edge.isMutual)
      writer.endObject()
    }
    if !graph.edges.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
