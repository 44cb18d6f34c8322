import DatelineSyntax

extension PageFacts {
  func write(to writer: inout CacheWriter) {
    writer.write(date) { $0.write($1) }
    writer.writeCount(path.bytes.count - nameOffset)
    writer.write(UInt8(document == .eventPage ? 0 : 1))
    writer.write(dialectIndex) { $0.writeCount($1) }
    writer.writeCount(likelyDialects.count)
    for dialect in likelyDialects { writer.writeCount(dialect) }
    for (text, place) in [(headline, headlinePlace), (topic, topicPlace), (summary, summaryPlace)] {
      writer.write(text) { $0.write($1) }
      writer.write(place) { writer, place in
        for number in [place.range.lowerBound, place.range.count, place.line] { writer.writeCount(number) }
      }
    }
    writer.write(isHeadlineDoubtful)
    writer.write(lacksFormatsLine)
    writer.write(hasSuppressions)
    writer.write(deviations.rawValue)
    switch readme {
    case .unknown: writer.write(UInt8(0))
    case .missing: writer.write(UInt8(1))
    case .same: writer.write(UInt8(2))
    case .differs(let place):
      writer.write(UInt8(3))
      writer.writeCount(place)
    }
    writer.writeCount(dayCount)
    writer.write(previousDay) { $0.write($1) }
    writer.writeCount(names.count)
    for name in names { writer.write(name) }
    writer.writeCount(contexts.count)
    for name in contexts { writer.write(name) }
    writer.writeCount(links.count)
    for link in links {
      writer.writeCount(link.position)
      for hash in [link.target, link.text, link.topic, link.summary] { writer.write(hash) }
      writer.write(link.context.lowerBound)
      writer.write(link.context.upperBound)
    }
    writer.writeCount(sources.count)
    for source in sources {
      writer.writeCount(source.position)
      writer.write(source.address)
      writer.write(source.host)
      writer.write(source.publisher)
      writer.write(source.isCoverImage)
    }
    signs.write(to: &writer)
  }

  /// Reads the facts of the page at a path; `nil` if they are broken.
  convenience init?(
    _ reader: inout CacheReader, at path: ArchivePath, dialectCount: Int, texts: inout TextStore
  ) {
    let date = reader.optional { $0.date() } ?? nil
    let nameOffset = path.bytes.count - Int(reader.number(UInt32.self))
    guard nameOffset >= 0 else { return nil }
    let document: DocumentKind = reader.number(UInt8.self) == 0 ? .eventPage : .dayIndex
    let dialect = reader.optional { Int($0.number(UInt32.self)) }
    let likely = (0..<reader.count(ofSize: 4)).map { _ in Int(reader.number(UInt32.self)) }
    guard (likely + [dialect].compactMap(\.self)).allSatisfy({ $0 < dialectCount }) else { return nil }
    let headline = reader.placedText()
    let topic = reader.placedText()
    let summary = reader.placedText()
    let isHeadlineDoubtful = reader.flag()
    let lacksFormatsLine = reader.flag()
    let hasSuppressions = reader.flag()
    let deviations = Deviations(rawValue: reader.number())
    let readme: Readme =
      switch reader.number(UInt8.self) {
      case 0: .unknown
      case 1: .missing
      case 2: .same
      default: .differs(at: Int(reader.number(UInt32.self)))
      }
    let dayCount = Int(reader.number(UInt32.self))
    let previousDay = reader.optional { $0.date() } ?? nil
    let names = reader.names(&texts)
    let contexts = reader.contexts(of: names.count)
    let links = reader.links(contextCount: contexts.count)
    let sources = reader.sources(&texts)
    let signs = PageSigns(&reader)
    guard !reader.isBroken else { return nil }
    self.init(
      path: path, date: date, nameOffset: nameOffset, document: document,
      dialectIndex: dialect, likelyDialects: likely,
      headline: headline, topic: topic, summary: summary, isHeadlineDoubtful: isHeadlineDoubtful,
      links: links, names: names, contexts: contexts, sources: sources, signs: signs,
      lacksFormatsLine: lacksFormatsLine,
      hasSuppressions: hasSuppressions, deviations: deviations, readme: readme, dayCount: dayCount,
      previousDay: previousDay)
  }
}

extension CacheWriter {
  fileprivate mutating func write(_ date: CalendarDate) {
    write(UInt32(date.year * 10_000 + date.month * 100 + date.day))
  }

  fileprivate mutating func write(_ text: PageFacts.Text) {
    write(text.hash)
    write(text.bytes)
  }
}

extension CacheReader {
  fileprivate mutating func date() -> CalendarDate? {
    let number = Int(number(UInt32.self))
    let date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    if date == nil { refuse() }
    return date
  }

  fileprivate mutating func placedText() -> (text: PageFacts.Text?, place: PageFacts.Place?) {
    let text = optional { reader in
      let hash = reader.number(UInt64.self)
      return PageFacts.Text(reader.piece(), hash: hash)
    }
    return (text, optional { PageFacts.Place(&$0) })
  }

  /// A text that other pages have, too.
  private mutating func sharedText(_ texts: inout TextStore) -> PageFacts.Text {
    let hash = number(UInt64.self)
    return texts.text(piece(), hash: hash)
  }

  fileprivate mutating func names(_ texts: inout TextStore) -> [PageFacts.Text] {
    let count = count(ofSize: 12)
    var names: [PageFacts.Text] = []
    names.reserveCapacity(count)
    for _ in 0..<count { names.append(sharedText(&texts)) }
    return names
  }

  fileprivate mutating func contexts(of nameCount: Int) -> [Int32] {
    let count = count(ofSize: 4)
    var contexts: [Int32] = []
    contexts.reserveCapacity(count)
    for _ in 0..<count {
      let name = number(Int32.self)
      if name < 0 || name >= nameCount { refuse() }
      contexts.append(name)
    }
    return contexts
  }

  fileprivate mutating func links(contextCount: Int) -> [PageFacts.Link] {
    let count = count(ofSize: 44)
    var links: [PageFacts.Link] = []
    links.reserveCapacity(count)
    for _ in 0..<count {
      let position = Int(number(UInt32.self))
      let (target, text, topic, summary) = (
        number(UInt64.self), number(UInt64.self), number(UInt64.self), number(UInt64.self)
      )
      let (start, end) = (number(Int32.self), number(Int32.self))
      guard 0 <= start, start <= end, end <= contextCount else {
        refuse()
        return []
      }
      links.append(
        PageFacts.Link(
          position: position, target: target, text: text, topic: topic, summary: summary,
          context: start..<end))
    }
    return links
  }

  fileprivate mutating func sources(_ texts: inout TextStore) -> [PageFacts.Source] {
    let count = count(ofSize: 37)
    var sources: [PageFacts.Source] = []
    sources.reserveCapacity(count)
    for _ in 0..<count {
      let position = Int(number(UInt32.self))
      let address = number(UInt64.self)
      let (host, publisher) = (sharedText(&texts), sharedText(&texts))
      sources.append(
        PageFacts.Source(
          position: position, address: address, host: host, publisher: publisher, isCoverImage: flag()))
    }
    return sources
  }
}

extension PageFacts.Place {
  fileprivate init(_ reader: inout CacheReader) {
    let (start, length, line) = (
      reader.number(UInt32.self), reader.number(UInt32.self), reader.number(UInt32.self)
    )
    self.init(start: start, length: length, line: line)
  }
}
