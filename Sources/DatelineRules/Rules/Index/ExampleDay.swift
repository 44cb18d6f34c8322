/// Makes the examples of rules that see a day's files, so that each rule says only what matters to it.
enum ExampleDay {
  static let heading = "## [2015-11-20](/news/2015/11/20/index.md)"
  static let previous = "## [Previous Day...](/news/2015/11/19/index.md)"
  static let harbour = entry("Harbour reopens after the storm", "harbour-reopens-after-the-storm")
  static let ferries = entry("Ferries sail again", "ferries-sail-again")
  static let harbourPage = page("Harbour reopens after the storm", "harbour-reopens-after-the-storm")
  static let ferriesPage = page("Ferries sail again", "ferries-sail-again")

  /// The entry of an event.
  static func entry(
    _ headline: String, _ slug: String, day: String = "2015/11/20", text: String = "_Context: harbour_"
  ) -> String {
    "### [\(headline)](/news/\(day)/\(slug).md)\n\(text)\n"
  }

  /// `index.md`, and a `README.md` beside it if there should be one.
  static func index(
    day: String = "2015/11/20", heading: String = heading, entries: [String] = [harbour],
    previous: String = previous, readme: String? = nil
  ) -> String {
    let text = text(heading: heading, entries: entries, previous: previous)
    return "//- news/\(day)/index.md\n" + text + (readme.map { "//- news/\(day)/README.md\n" + $0 } ?? "")
  }

  /// The text of an index.
  static func text(
    heading: String = heading, entries: [String] = [harbour], previous: String = previous
  ) -> String {
    ([heading + "\n"] + entries + [previous + "\n"]).joined(separator: "\n") + "\n"
  }

  /// An event page.
  static func page(
    _ headline: String, _ slug: String, day: String = "2015/11/20", date: String = "2015-11-20",
    source: String? = nil
  ) -> String {
    """
    //- news/\(day)/\(slug).md
    ### [\(date)](/news/\(day)/index.md)

    # \(headline)




    ### Source:

    1. [Harbour Post](https://example.org/\(source ?? slug))

    """
  }
}
