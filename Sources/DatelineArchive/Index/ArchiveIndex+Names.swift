public import DatelineSyntax

extension ArchiveIndex {
  /// The only event page whose file has a name, `.md` included, on whatever day; `nil` if there is none or more than one.
  ///
  /// - Complexity: O(1), but for pages of that name that were removed.
  public func onlyPage(named name: [UInt8]) -> PageFacts? {
    var found: PageFacts?
    var place = namesakes.last(named: name)
    while let current = place {
      if let page = pages[current], page.document == .eventPage {
        guard found == nil else { return nil }
        found = page
      }
      place = namesakes.place(before: current)
    }
    return found
  }

  /// The event pages of the day of a path, in the order of their paths. Of a day that has more than `limit`, those on
  /// both sides of where the path belongs, which begin most like it.
  ///
  /// - Complexity: O(`limit` + log *n*), where *n* is the number of the day's pages.
  public func pages(around path: PagePath, atMost limit: Int) -> [PageFacts] {
    guard let places = day(path.date)?.pages else { return [] }
    guard places.count > limit else { return places.compactMap { pages[$0] } }
    let wanted = ArchivePath(bytes: path.archivePathBytes)
    var (low, high) = (0, places.count)
    while low < high {
      let middle = low + (high - low) / 2
      if let page = pages[places[middle]], page.path < wanted { low = middle + 1 } else { high = middle }
    }
    let start = min(max(0, low - limit / 2), places.count - limit)
    return places[start..<(start + limit)].compactMap { pages[$0] }
  }
}
