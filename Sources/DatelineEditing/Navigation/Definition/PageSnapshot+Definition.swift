import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// Where what stands at a byte offset leads; `nil` if it leads nowhere in the archive.
  ///
  /// A link leads to the headline of its page, or to the heading of its day's index; a name and a topic to the headlines
  /// of the pages about it, the newest first; the page's headline to its entry in the index of its day, and so does its
  /// date line, or to the index if that has no such entry; the summary of an entry to that of its page.
  ///
  /// - Parameters:
  ///   - offset: the byte offset.
  ///   - limit: how many pages a name leads to at most.
  /// - Complexity: O(*n*), where *n* is the number of pages about a name, or the length of an index, which is read.
  public func definition(at offset: Int, limit: Int = 1) -> Definition? {
    guard let archive else { return nil }
    if let line = dateLine(at: offset), let target = archive.entry(of: document.facts) {
      return Definition(origin: line, targets: [target])
    }
    guard let subject = subject(at: offset) else { return definitionOfSummary(at: offset, in: archive) }
    let targets: [FileRange]
    switch subject.kind {
    case .link(let path):
      targets = [archive.heading(of: path)].compactMap(\.self)
    case .name(let name), .topic(let name):
      targets = archive.pages(about: name).prefix(max(0, limit)).map(FileRange.init(headlineOf:))
    case .headline:
      targets = [archive.entry(of: document.facts)].compactMap(\.self)
    case .address:
      targets = []
    }
    return targets.isEmpty ? nil : Definition(origin: subject.range, targets: targets)
  }

  /// The link of the date line at an offset, or its text if it has none.
  private func dateLine(at offset: Int) -> Range<Int>? {
    guard tree.kind == .eventPage, let line = eventPage?.dateLine,
      line.rangeWithoutNewline.contains(offset) || line.rangeWithoutNewline.upperBound == offset
    else { return nil }
    return line.link?.range ?? line.rangeWithoutNewline
  }

  private func definitionOfSummary(at offset: Int, in archive: ArchiveSnapshot) -> Definition? {
    let nodes = tree.path(to: offset)
    guard let summary = nodes.lazy.compactMap(Summary.init).first?.text,
      let entry = nodes.lazy.compactMap(DayIndex.Entry.init).first,
      let path = entry.link?.destination.flatMap(ArchiveIndex.path(ofDestination:)),
      let page = archive.archive[path], let place = page.summaryPlace ?? page.headlinePlace
    else { return nil }
    return Definition(origin: summary.range, targets: [FileRange(path: path, range: place.range)])
  }
}

extension FileRange {
  /// The headline of a page, or its beginning if it has none.
  init(headlineOf page: PageFacts) {
    self.init(path: page.path, range: page.headlinePlace?.range ?? 0..<0)
  }
}

extension ArchiveSnapshot {
  /// The headline of a page, or the first heading of an index that leads to the index itself; `nil` if there is no such
  /// file.
  func heading(of path: ArchivePath) -> FileRange? {
    guard let page = archive[path] else { return nil }
    guard page.document == .dayIndex else { return FileRange(headlineOf: page) }
    let headings = tree(at: path).map { DayIndex($0).days.compactMap(\.heading) } ?? []
    let own = headings.first { heading in
      heading.link?.destination.flatMap(ArchiveIndex.path(ofDestination:)) == path
    }
    let link = (own ?? headings.first)?.link
    return FileRange(path: path, range: link?.text?.range ?? link?.range ?? 0..<0)
  }

  /// The link of a page's entry in the index of its day; the heading of the index if it has none, and `nil` if there is
  /// no index.
  func entry(of page: PageFacts) -> FileRange? {
    guard let place = page.date.flatMap({ archive.day($0)?.index }), let index = archive.pages[place] else {
      return nil
    }
    if index.links.contains(where: { $0.leads(to: page.path) }), let tree = tree(at: index.path),
      let range = SubjectPlaces(of: .link(to: page.path), in: nil).ranges(in: tree, at: index.path).first
    {
      return FileRange(path: index.path, range: range)
    }
    return heading(of: index.path)
  }

  /// The event pages that are tagged with a name or have it as their topic, the newest first, those of one day by path.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is their number.
  func pages(about name: [UInt8]) -> [PageFacts] {
    let text = PageFacts.Text(name[...])
    return pages(at: related.places(taggedWith: text) + connections.places(withTopic: text))
  }

  /// The event pages at some places, each once, the newest first, those of one day by path.
  func pages(at places: [Int]) -> [PageFacts] {
    var pages: [(page: PageFacts, day: Int)] = []
    for place in Set(places) {
      guard let page = archive.pages[place], page.document == .eventPage else { continue }
      pages.append((page, page.date?.dayNumber ?? .min))
    }
    return pages.sorted { left, right in
      left.day == right.day ? left.page.path < right.page.path : left.day > right.day
    }.map(\.page)
  }
}
