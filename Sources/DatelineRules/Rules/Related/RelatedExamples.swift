/// The archive of most examples about related events: two days, of which the second page's related section varies.
enum RelatedExamples {
  /// The archive with a related section.
  ///
  /// - Parameters:
  ///   - related: the items.
  ///   - others: how many more pages there are, each on a day of its own, that share `harbour` with the first page.
  static func archive(_ related: String, others: Int = 0) -> String {
    let previous = others == 0 ? "" : "## [Previous Day...](/news/2015/11/\(others + 9)/index.md)\n\n"
    return (0..<others).map(otherPage).joined() + """
      //- news/2015/11/19/README.md
      \(index(day: 19, "Storm shuts the harbour", "storm-shuts-the-harbour", "A storm came to Anytown from the sea."))
      \(previous)//- news/2015/11/19/index.md
      \(index(day: 19, "Storm shuts the harbour", "storm-shuts-the-harbour", "A storm came to Anytown from the sea."))
      \(previous)//- news/2015/11/19/storm-shuts-the-harbour.md
      ### [2015-11-19](/news/2015/11/19/index.md)

      # Storm shuts the harbour

      A storm came to Anytown from the sea.




      ### Related:

      1. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _Context: Anytown, harbour_
      //- news/2015/11/20/README.md
      \(index(day: 20, "Harbour reopens", "harbour-reopens", "Ships sail again."))
      ## [Previous Day...](/news/2015/11/19/index.md)

      //- news/2015/11/20/index.md
      \(index(day: 20, "Harbour reopens", "harbour-reopens", "Ships sail again."))
      ## [Previous Day...](/news/2015/11/19/index.md)

      //- news/2015/11/20/harbour-reopens.md
      \(page(related))
      """
  }

  /// One page with a related section.
  static func page(_ related: String) -> String {
    """
    ### [2015-11-20](/news/2015/11/20/index.md)

    # Harbour reopens

    Ships sail again.




    ### Related:

    \(related)

    """
  }

  /// A page without related events on a day of its own behind the others, with its day's index.
  static func pageWithoutRelated(topic: String?, headline: String) -> String {
    let slug = String(headline.lowercased().map { $0.isLetter ? $0 : "-" }).split(separator: "-")
      .joined(separator: "-")
    let topic = topic.map { "##### \($0)\n" } ?? ""
    let index = index(day: 21, headline, slug, "All boats left.", topic: topic)
    let previous = "## [Previous Day...](/news/2015/11/20/index.md)\n\n"
    return """
      //- news/2015/11/21/README.md
      \(index)
      \(previous)//- news/2015/11/21/index.md
      \(index)
      \(previous)//- news/2015/11/21/\(slug).md
      ### [2015-11-21](/news/2015/11/21/index.md)

      \(topic)# \(headline)

      All boats left.



      ### Source:

      1. [Coast Herald](https://coast-herald.example/fleet)

      """
  }

  /// One more page, with its day's index.
  private static func otherPage(_ number: Int) -> String {
    let day = number + 10
    let index = index(day: day, "Ship \(number) sails", "ship-\(number)-sails", "A ship left the harbour.")
    let previous = number == 0 ? "" : "## [Previous Day...](/news/2015/11/\(day - 1)/index.md)\n\n"
    return """
      //- news/2015/11/\(day)/README.md
      \(index)
      \(previous)//- news/2015/11/\(day)/index.md
      \(index)
      \(previous)//- news/2015/11/\(day)/ship-\(number)-sails.md
      ### [2015-11-\(day)](/news/2015/11/\(day)/index.md)

      # Ship \(number) sails

      A ship left the harbour.




      ### Related:

      1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour_

      """
  }

  private static func index(
    day: Int, _ headline: String, _ slug: String, _ summary: String, topic: String = ""
  ) -> String {
    """
    ## [2015-11-\(day)](/news/2015/11/\(day)/index.md)

    \(topic)### [\(headline)](/news/2015/11/\(day)/\(slug).md)
    \(summary)

    """
  }
}
