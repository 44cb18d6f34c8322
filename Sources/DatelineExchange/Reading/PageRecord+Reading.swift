internal import DatelineArchive
internal import DatelineSyntax

extension PageRecord {
  /// Reads the parts of a page.
  init(_ page: EventPage, at path: ArchivePath, in dialect: Dialect, _ archive: ArchiveIndex?) {
    self.init(
      path: path.description, dialect: dialect.id, headline: page.headline?.text?.description ?? "")
    if let formats = page.formats {
      self.formats = formats.children.compactMap(Link.init).map {
        FormatRecord(name: $0.text?.description ?? "", url: $0.destination?.description ?? "")
      }
    } else if dialect.hasFormatsLine {
      formats = []
    }
    topic = page.topic.map { $0.text?.description ?? "" }
    summary = page.summary?.text?.description
    readSources(of: page, in: dialect)
    for (position, item) in page.changes.map({ Array($0.items) })?.enumerated() ?? [].enumerated() {
      guard item.link != nil else { continue }
      changes.append(
        ChangeRecord(
          number: item.number ?? position + 1, headline: item.linkText?.description ?? "",
          target: RecordTarget(item.destination, in: dialect), timestamp: item.note?.timestamp?.description,
          note: item.note?.text?.description))
    }
    for (position, item) in page.related.map({ Array($0.items) })?.enumerated() ?? [].enumerated() {
      guard item.link != nil else { continue }
      related.append(
        RelatedRecord(
          number: item.number ?? position + 1, headline: item.linkText?.description ?? "",
          target: RecordTarget(item.destination, in: dialect),
          names: item.context.map { Self.names(of: $0, archive) } ?? []))
    }
  }

  private mutating func readSources(of page: EventPage, in dialect: Dialect) {
    guard let section = page.sources else { return }
    var position = 0
    for item in section.items {
      position += 1
      // What has no link is no source; the page is held as it stands then.
      guard let link = item.link else { continue }
      let attached = item.attachedLinks
      var source = SourceRecord(
        number: item.number ?? position, publisher: link.text?.description ?? "",
        url: link.destination?.description ?? "")
      if dialect.coverImage == .attached, attached.count == 1,
        attached[0].text?.bytes.elementsEqual(dialect.coverImageLabel.utf8) ?? false
      {
        source.image = attached[0].destination?.description ?? ""
      }
      sources.append(source)
    }
    if dialect.coverImage == .item, let last = sources.last, last.publisher == dialect.coverImageLabel {
      coverImage = ImageRecord(number: last.number, url: last.url)
      sources.removeLast()
    }
  }

  private static func names(of context: Context, _ archive: ArchiveIndex?) -> [String] {
    let bytes = context.node.tree.bytes
    let ranges =
      archive.map { ContextNames(context, in: $0).names(alsoKnowing: []) } ?? context.names
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
