import DatelineExchange

/// Records as JSON, as an encoder would write them, in an order that people read.
enum RecordJSON {
  static func append(_ record: PageRecord, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("path", record.path)
    append(record.date, "date", to: &writer)
    writer.member("dialect", record.dialect)
    append(record.topic, "topic", to: &writer)
    writer.member("headline", record.headline)
    append(record.summary, "summary", to: &writer)
    writer.array("sources", record.sources) { append($0, to: &$1) }
    if let image = record.coverImage {
      writer.object("coverImage") { writer in
        append(image.number, "number", to: &writer)
        writer.member("url", image.url)
      }
    }
    if !record.changes.isEmpty { writer.array("changes", record.changes) { append($0, to: &$1) } }
    writer.array("related", record.related) { append($0, to: &$1) }
    writer.array("entities", record.entities) { $1.string($0) }
    if let formats = record.formats {
      writer.array("formats", formats) { format, writer in
        writer.beginObject()
        writer.member("name", format.name)
        writer.member("url", format.url)
        writer.endObject()
      }
    }
    append(record.markdown, "markdown", to: &writer)
    writer.endObject()
  }

  private static func append(_ source: SourceRecord, to writer: inout JSONWriter) {
    writer.beginObject()
    append(source.number, "number", to: &writer)
    writer.member("publisher", source.publisher)
    writer.member("url", source.url)
    append(source.image, "image", to: &writer)
    writer.endObject()
  }

  private static func append(_ change: ChangeRecord, to writer: inout JSONWriter) {
    writer.beginObject()
    append(change.number, "number", to: &writer)
    writer.member("headline", change.headline)
    append(change.target.path, "path", to: &writer)
    append(change.target.url, "url", to: &writer)
    append(change.timestamp, "timestamp", to: &writer)
    append(change.note, "note", to: &writer)
    writer.endObject()
  }

  private static func append(_ item: RelatedRecord, to writer: inout JSONWriter) {
    writer.beginObject()
    append(item.number, "number", to: &writer)
    writer.member("headline", item.headline)
    append(item.target.path, "path", to: &writer)
    append(item.target.url, "url", to: &writer)
    append(item.date, "date", to: &writer)
    writer.array("names", item.names) { $1.string($0) }
    writer.endObject()
  }

  private static func append(_ value: String?, _ name: StaticString, to writer: inout JSONWriter) {
    if let value { writer.member(name, value) }
  }

  private static func append(_ value: Int?, _ name: StaticString, to writer: inout JSONWriter) {
    if let value { writer.member(name, value) }
  }
}

extension JSONWriter {
  fileprivate mutating func array<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }
}
