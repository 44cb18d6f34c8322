import DatelineArchive
import DatelineRelated

/// For people: a line for each name, or the timeline of one.
struct EntitiesText {
  /// How many columns a line has; `nil` for any number.
  private let width: Int?
  private let style = TerminalStyle.standardOutput()
  /// The absolute path of a page of the archive.
  private let absolute: (ArchivePath) -> [UInt8]

  init(width: Int?, absolute: @escaping (ArchivePath) -> [UInt8]) {
    self.width = width
    self.absolute = absolute
  }

  /// `    12       2  France  (also Frankreich; near FRANCE 3)`, under a heading.
  static func render(_ entities: [Entity]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append("  pages  topics  name\n")
    for entity in entities {
      bytes.appendRightAligned(entity.pageCount, width: 7)
      bytes.appendRightAligned(entity.topicCount, width: 8)
      bytes.append("  ")
      bytes.append(entity.name.bytes, VisibleEscape.self)
      appendOthers(of: entity, to: &bytes)
      bytes.append("\n")
    }
    return bytes
  }

  private static func appendOthers(of entity: Entity, to bytes: inout [UInt8]) {
    guard !entity.variants.isEmpty || !entity.twins.isEmpty else { return }
    bytes.append("  (")
    for (place, variant) in entity.variants.enumerated() {
      bytes.append(place == 0 ? "also " : ", ")
      bytes.append(variant, VisibleEscape.self)
    }
    if !entity.variants.isEmpty, !entity.twins.isEmpty { bytes.append("; ") }
    for (place, twin) in entity.twins.enumerated() {
      bytes.append(place == 0 ? "near " : ", ")
      append(twin, to: &bytes)
    }
    bytes.append(")")
  }

  /// `FRANCE 3`
  private static func append(_ twin: Entity.Twin, to bytes: inout [UInt8]) {
    bytes.append(twin.name.bytes, VisibleEscape.self)
    bytes.append(" ")
    bytes.appendGrouped(twin.pageCount + twin.topicCount)
  }

  func render(_ entity: Entity, _ timeline: EntityTimeline) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(entity.name.bytes, VisibleEscape.self)
    bytes.append(": tags ")
    append(entity.pageCount, "page", to: &bytes)
    bytes.append(", is the topic of ")
    bytes.appendGrouped(entity.topicCount)
    Self.appendOthers(of: entity, to: &bytes)
    bytes.append("\n\n")
    for year in timeline.years {
      bytes.append("  ")
      bytes.appendDecimal(year.year)
      bytes.appendRightAligned(year.count, width: 7)
      bytes.append("\n")
    }
    bytes.append("\n")
    for page in timeline.pages { append(page, to: &bytes) }
    return bytes
  }

  private func append(_ count: Int, _ noun: StaticString, to bytes: inout [UInt8]) {
    bytes.appendGrouped(count)
    bytes.append(" ")
    bytes.append(noun)
    if count != 1 { bytes.append("s") }
  }

  /// `* 2015-11-17  Headline`
  private func append(_ page: EntityTimeline.Page, to bytes: inout [UInt8]) {
    bytes.append(page.isTopic ? "* " : "  ")
    var date: [UInt8] = []
    date.append("\(page.date)", VisibleEscape.self)
    var writer = TerminalWriter(style: style)
    writer.linked(toFile: absolute(page.facts.path)) { $0.bytes += date }
    bytes += writer.bytes
    bytes.append(UInt8(ascii: " "), count: 12 - date.count)
    var headline: [UInt8] = []
    headline.append(page.facts.headline?.bytes ?? [], VisibleEscape.self)
    bytes += width.map { TerminalWidth.prefix(of: headline, columns: max($0 - 14, 24)) } ?? headline
    bytes.append("\n")
  }
}
