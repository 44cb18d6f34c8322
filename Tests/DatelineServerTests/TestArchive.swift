/// Pages of a small archive that speak of each other.
enum TestArchive {
  static let ferry = "news/2017/03/8/ferry-runs-again.md"
  static let votes = "news/2017/03/9/sarn-votes.md"
  static let harbour = "news/2017/03/9/港口 100% 重开.md"

  static let files = [
    ferry: page("2017-03-8", "Sarn", "Ferry runs again"),
    votes: page(
      "2017-03-9", "Sarn", "Sarn votes",
      related: ["[Ferry runs again](/news/2017/03/8/ferry-runs-again.md) _Context: Sarn_"]),
    "news/2017/03/8/index.md": index("2017-03-8", [("Sarn", "Ferry runs again", "ferry-runs-again")]),
    "news/2017/03/9/index.md": index("2017-03-9", [("Sarn", "Sarn votes", "sarn-votes")]),
  ]

  /// An event page.
  static func page(_ date: String, _ topic: String, _ headline: String, related: [String] = []) -> String {
    let day = date.replacingDashes
    var text = """
      ### [\(date)](/news/\(day)/index.md)

      ##### \(topic)
      # \(headline)

      \(headline) on the island.




      ### Source:

      1. [Lindall Post](https://post.example/\(day))

      """
    guard !related.isEmpty else { return text }
    text += "\n### Related:\n\n"
    for (place, item) in related.enumerated() { text += "\(place + 1). \(item)\n" }
    return text
  }

  /// The index of a day.
  static func index(_ date: String, _ pages: [(topic: String, headline: String, slug: String)]) -> String {
    let day = date.replacingDashes
    var text = "## [\(date)](/news/\(day)/index.md)\n\n"
    for page in pages {
      text += """
        ##### \(page.topic)
        ### [\(page.headline)](/news/\(day)/\(page.slug).md)
        \(page.headline) on the island.


        """
    }
    return text
  }
}

extension String {
  fileprivate var replacingDashes: String { String(map { $0 == "-" ? "/" : $0 }) }
}
