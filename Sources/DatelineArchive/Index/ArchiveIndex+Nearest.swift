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
    return Self.page(nearestTo: path, among: day) ?? onlyPage(named: path.name)
  }

  /// The page of the same day whose name is nearly that of a path; `nil` if there is none.
  ///
  /// - Parameter path: a path without a page.
  public func page(nearestTo path: PagePath) -> PageFacts? {
    Self.page(nearestTo: path, among: pages(around: path, atMost: Self.dayLimit))
  }

  private static func page(nearestTo path: PagePath, among pages: [PageFacts]) -> PageFacts? {
    let slugs = pages.compactMap { $0.place?.slug }
    guard let slug = NearestName.nearest(to: path.slug, in: slugs) else { return nil }
    return pages.first { $0.place?.slug == slug }
  }
}
