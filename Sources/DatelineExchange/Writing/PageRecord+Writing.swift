internal import DatelineArchive
public import DatelineSyntax

extension PageRecord {
  /// The page of the record.
  ///
  /// - Parameter dialects: the known dialects, of which the record names one.
  /// - Returns: the page's path and its bytes.
  /// - Throws: why there is no such page.
  /// - Complexity: O(*n*), where *n* is the length of the page.
  public func page(dialects: Dialects) throws(PageRecordError) -> (path: PagePath, bytes: [UInt8]) {
    guard let dialect = dialects[self.dialect] else { throw .unknownDialect(self.dialect) }
    guard let place else { throw .invalidPath(path) }
    guard let markdown else { return (place, try written(in: dialect, dialects)) }
    let bytes = Array(markdown.utf8)
    guard bytes.count < UInt32.max else { throw .unwritable(.tooLarge) }
    let page = EventPage(SyntaxTree(parsing: bytes, as: .eventPage, dialects: dialects))
    var read = PageRecord(page, at: ArchivePath(bytes: place.archivePathBytes), in: dialect, nil)
    read.markdown = markdown
    guard read.hasParts(of: self) else { throw .contradictoryMarkdown }
    return (place, bytes)
  }

  /// What the parts make.
  func written(in dialect: Dialect, _ dialects: Dialects) throws(PageRecordError) -> [UInt8] {
    guard let place else { throw .invalidPath(path) }
    var page = NewEventPage(path: place, headline: headline.utf8)
    page.formats = formats?.map { NewListItem.Link(text: $0.name.utf8, destination: $0.url.utf8) }
    page.topic = topic.map { Array($0.utf8) }
    page.summary = summary.map { Array($0.utf8) }
    page.sources = sources.map { $0.item(in: dialect) }
    if let coverImage { page.sources.append(coverImage.item(in: dialect)) }
    page.changes = changes.map { $0.item(in: dialect) }
    page.related = related.map { $0.item(in: dialect) }
    do throws(PageEditError) {
      return try page.written(in: dialect, dialects: dialects)
    } catch {
      throw .unwritable(error)
    }
  }

  /// Where the page is; `nil` if the path isn't that of an event page of an archive, or is hidden.
  var place: PagePath? {
    var path = path
    return path.withUTF8 { bytes in
      guard !bytes.contains(0), let place = try? PagePath(archivePath: bytes.span),
        place.name.first != UInt8(ascii: ".")
      else { return nil }
      // Not every file system tells case apart.
      let name = String(decoding: place.name, as: UTF8.self).lowercased()
      return name == "index.md" || name == "readme.md" ? nil : place
    }
  }

  /// Whether both have the same parts. Where a name that holds a comma ends, only an archive tells.
  private func hasParts(of other: PageRecord) -> Bool { comparable == other.comparable }

  private var comparable: PageRecord {
    var copy = self
    for place in copy.related.indices {
      copy.related[place].number = copy.related[place].number ?? place + 1
      copy.related[place].names = [copy.related[place].names.joined(separator: ", ")].filter { !$0.isEmpty }
    }
    for place in copy.sources.indices { copy.sources[place].number = sources[place].number ?? place + 1 }
    for place in copy.changes.indices { copy.changes[place].number = changes[place].number ?? place + 1 }
    copy.coverImage?.number = coverImage?.number ?? sources.count + 1
    return copy
  }
}

extension SourceRecord {
  fileprivate func item(in dialect: Dialect) -> NewListItem {
    NewListItem(
      number: number, link: NewListItem.Link(text: publisher.utf8, destination: url.utf8),
      attachedLinks: image.map {
        [NewListItem.Link(text: dialect.coverImageLabel.utf8, destination: $0.utf8)]
      } ?? [])
  }
}

extension ImageRecord {
  fileprivate func item(in dialect: Dialect) -> NewListItem {
    NewListItem(
      number: number, link: NewListItem.Link(text: dialect.coverImageLabel.utf8, destination: url.utf8))
  }
}

extension ChangeRecord {
  fileprivate func item(in dialect: Dialect) -> NewListItem {
    NewListItem(
      number: number,
      link: NewListItem.Link(text: headline.utf8, destination: target.destination(in: dialect)),
      note: timestamp == nil && note == nil
        ? nil : NewListItem.Note(timestamp: timestamp.map { Array($0.utf8) }, text: Array((note ?? "").utf8)))
  }
}

extension RelatedRecord {
  fileprivate func item(in dialect: Dialect) -> NewListItem {
    NewListItem(
      number: number,
      link: NewListItem.Link(text: headline.utf8, destination: target.destination(in: dialect)),
      contextNames: names.map { Array($0.utf8) })
  }
}
