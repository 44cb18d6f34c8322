import DatelineArchive
import DatelineSyntax

extension PageSnapshot {
  /// What is shown above lines: above the headline how many pages link here, above a day of an index how many events it
  /// has; nothing outside an archive.
  ///
  /// - Complexity: O(*n*), where *n* is the number of pages that link here, or of an index's days.
  public func lenses() -> [Lens] {
    guard let archive else { return [] }
    if let index = dayIndex {
      return index.days.compactMap { day in
        guard !day.entries.isEmpty, let heading = day.heading, let date = Self.date(of: heading) else {
          return nil
        }
        let count = archive.archive.day(date)?.pages.count ?? 0
        return Lens(range: heading.rangeWithoutNewline, kind: .events(count))
      }
    }
    guard let headline = eventPage?.headline else { return [] }
    return [
      Lens(
        range: headline.rangeWithoutNewline,
        kind: .incomingLinks(archive.pagesLinking(to: document.path).count))
    ]
  }

  /// The places that a lens counts: the links that lead here, or the headlines of the day's pages; in the order of paths.
  ///
  /// - Parameters:
  ///   - lens: a lens of this page.
  ///   - isCancelled: asked before each page is read. What has been found by then is the result.
  /// - Complexity: O(*n*), where *n* is the length of the pages that link here, each of which is read.
  public func places(of lens: Lens, isCancelled: () -> Bool = { false }) -> [FileRange] {
    guard let archive else { return [] }
    switch lens.kind {
    case .incomingLinks:
      let places = SubjectPlaces(of: .link(to: document.path), in: archive.archive)
      var found: [FileRange] = []
      for page in archive.pagesLinking(to: document.path).sorted(by: { $0.path < $1.path }) {
        guard !isCancelled() else { break }
        guard let tree = archive.tree(at: page.path) else { continue }
        found += places.ranges(in: tree, at: page.path).map { FileRange(path: page.path, range: $0) }
      }
      return found
    case .events:
      guard
        let heading = dayIndex?.days.lazy.compactMap(\.heading).first(where: {
          $0.rangeWithoutNewline == lens.range
        }), let date = Self.date(of: heading)
      else { return [] }
      return (archive.archive.day(date)?.pages ?? []).compactMap { archive.archive.pages[$0] }
        .map(FileRange.init(headlineOf:))
    }
  }

  /// The day to whose index a heading leads.
  private static func date(of heading: DateLine) -> CalendarDate? {
    heading.link?.destination.flatMap(ArchiveIndex.path(ofDestination:)).flatMap { path in
      (try? PagePath(archivePath: path.bytes.span))?.date
    }
  }
}

extension ArchiveSnapshot {
  /// The event pages with a link to a page, itself left out, the newest first.
  func pagesLinking(to path: ArchivePath) -> [PageFacts] {
    pages(at: connections.places(linkingTo: path)).filter { $0.path != path }
  }
}
