public import DatelineSyntax

/// Departures that show only once the paths of a page's links and its own are known. The bits up to 24 are taken.
extension Deviations {
  /// Two links may lead to the same page.
  public static let repeatedLink = Deviations(rawValue: 1 << 24)
  /// A link leads to the page itself.
  public static let selfLink = Deviations(rawValue: 1 << 25)
  /// No `README.md` is known to be beside a day index.
  public static let missingReadme = Deviations(rawValue: 1 << 26)

  /// A merge left its marks.
  public static let mergeConflict = Deviations(rawValue: 1 << 27)

  /// What the links of a page show.
  ///
  /// - Parameter own: the hash of the page's path.
  init(of links: [PageFacts.Link], onPageWithHash own: UInt64) {
    self = []
    // One of 64 bits by the hash of each target: other bits, other targets.
    var seen: UInt64 = 0
    for link in links {
      if link.target == own { insert(.selfLink) }
      let bit: UInt64 = 1 &<< (link.target &>> 58)
      if seen & bit != 0, !contains(.repeatedLink), Self.isRepeated(link, in: links) { insert(.repeatedLink) }
      seen |= bit
    }
  }

  private static func isRepeated(_ link: PageFacts.Link, in links: [PageFacts.Link]) -> Bool {
    // Few pages have more than a handful of links; of longer lists it is taken for granted.
    links.count > 32 || links.contains { $0.target == link.target && $0.position != link.position }
  }
}
