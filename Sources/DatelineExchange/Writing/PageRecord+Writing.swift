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
    if let target = (changes.map(\.target) + related.map(\.target)).first(where: { !$0.isPossible }) {
      throw .invalidTarget(target.path ?? "")
    }
    let bytes: [UInt8]
    if let markdown { bytes = Array(markdown.utf8) } else { bytes = try written(in: dialect, dialects) }
    guard bytes.count < UInt32.max else { throw .unwritable(.tooLarge) }
    let page = EventPage(SyntaxTree(parsing: bytes, as: .eventPage, dialects: dialects))
    let read = PageRecord(page, at: ArchivePath(bytes: place.archivePathBytes), in: dialect, nil)
    if let member = read.difference(from: self, in: dialect) {
      throw markdown == nil ? .unreadablePart(member) : .contradictoryMarkdown
    }
    return (place, bytes)
  }

  /// What the parts make.
  func written(in dialect: Dialect, _ dialects: Dialects) throws(PageRecordError) -> [UInt8] {
    guard let place else { throw .invalidPath(path) }
    // With such a line it would be a page of another dialect.
    if formats?.isEmpty == false, !dialect.hasFormatsLine { throw .unreadablePart("formats") }
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

  /// The first member that says something else than in a record that was given; `nil` if none does.
  private func difference(from given: PageRecord, in dialect: Dialect) -> String? {
    var parts = self.parts(in: dialect)
    // Those that the dialect has were written.
    if given.formats == nil, given.markdown == nil { parts.removeFirst() }
    let others = given.parts(in: dialect).suffix(parts.count)
    return zip(parts, others).first { $0.texts != $1.texts }?.0.member
  }

  /// What the members say, as bytes: texts are equal that pages tell apart.
  private func parts(in dialect: Dialect) -> [(member: String, texts: [[UInt8]?])] {
    func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }
    func bytes(_ number: Int?, at place: Int) -> [UInt8]? { bytes(String(number ?? place + 1)) }
    let formats = formats ?? (dialect.hasFormatsLine ? nil : [])
    return [
      ("formats", formats.map { $0.flatMap { [bytes($0.name), bytes($0.url)] } } ?? [nil]),
      ("topic", [bytes(topic)]), ("headline", [bytes(headline)]), ("summary", [bytes(summary)]),
      (
        "coverImage",
        coverImage.map { [bytes($0.number, at: sources.count), bytes($0.url)] } ?? []
      ),
      (
        "sources",
        sources.enumerated().flatMap { place, source in
          [bytes(source.number, at: place), bytes(source.publisher), bytes(source.url), bytes(source.image)]
        }
      ),
      (
        "changes",
        changes.enumerated().flatMap { place, change in
          [
            bytes(change.number, at: place), bytes(change.headline), change.target.destination(in: dialect),
            bytes(change.timestamp), bytes(change.note),
          ]
        }
      ),
      (
        "related",
        // Where a name that holds a comma ends, only an archive tells.
        related.enumerated().flatMap { place, item in
          [
            bytes(item.number, at: place), bytes(item.headline), item.target.destination(in: dialect),
            bytes(item.names.joined(separator: ", ")),
          ]
        }
      ),
    ]
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
