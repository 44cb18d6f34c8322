public import DatelineSyntax

extension ArchiveIndex {
  /// How many pages of a day are looked at. Few days have as many; of one that has more, those whose names begin alike.
  private static let dayLimit = 64

  /// The page that was probably meant by the path of one that doesn't exist: one of the same day with the headline or with
  /// nearly the same name, else the only one of that name on another day; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - path: a path without a page.
  ///   - headline: what a link calls the page; `nil` if it has no text.
  public func nearestPage(to path: PagePath, headline: ArraySlice<UInt8>?) -> PageFacts? {
    let day = pages(around: path, atMost: Self.dayLimit)
    if let headline, let page = day.first(where: { $0.headline?.bytes.elementsEqual(headline) ?? false }) {
      return page
    }
    let slugs = day.compactMap { $0.place?.slug }
    if let slug = NearestName.nearest(to: path.slug, in: slugs) {
      return day.first { $0.place?.slug == slug }
    }
    return onlyPage(named: path.name)
  }
}
