import DatelineArchive
import DatelineRelated

/// JSON: one array with an object for each name, each on its line; or one object with the timeline of a name. Pages are
/// named relative to the archive root.
enum EntitiesJSON {
  static func render(_ entities: [Entity]) -> [UInt8] {
    var writer = JSONWriter(capacity: entities.count * 120)
    writer.beginArray()
    for entity in entities {
      writer.breakLine()
      writer.beginObject()
      append(entity, to: &writer)
      writer.endObject()
    }
    if !entities.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }

  static func render(_ entity: Entity, _ timeline: EntityTimeline) -> [UInt8] {
    var writer = JSONWriter(capacity: timeline.pages.count * 200)
    writer.beginObject()
    append(entity, to: &writer)
    writer.key("years")
    writer.beginArray()
    for year in timeline.years {
      writer.beginObject()
      writer.member("year", year.year)
      writer.member("pages", year.count)
      writer.endObject()
    }
    writer.endArray()
    writer.key("timeline")
    writer.beginArray()
    for page in timeline.pages {
      writer.breakLine()
      writer.beginObject()
      writer.member("page", page.facts.path.bytes)
      writer.member("date", "\(page.date)")
      writer.member("headline", page.facts.headline?.bytes ?? [])
      writer.member("isTopic", page.isTopic)
      writer.member("isTagged", page.isTagged)
      writer.endObject()
    }
    if !timeline.pages.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func append(_ entity: Entity, to writer: inout JSONWriter) {
    writer.member("name", entity.name.bytes)
    writer.member("pages", entity.pageCount)
    writer.member("topics", entity.topicCount)
    writer.key("variants")
    writer.beginArray()
    for variant in entity.variants { writer.string(variant) }
    writer.endArray()
    writer.key("twins")
    writer.beginArray()
    for twin in entity.twins {
      writer.beginObject()
      writer.member("name", twin.name.bytes)
      writer.member("pages", twin.pageCount)
      writer.member("topics", twin.topicCount)
      writer.member("difference", twin.difference.rawValue)
      writer.endObject()
    }
    writer.endArray()
  }
}
