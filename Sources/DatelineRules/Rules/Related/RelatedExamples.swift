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
      \(index(day: 19, "Storm shuts the harbour", "storm-shuts-the-harbour", "A storm came in from the sea."))
      \(previous)//- news/2015/11/19/index.md
      \(index(day: 19, "Storm shuts the harbour", "storm-shuts-the-harbour", "A storm came in from the sea."))
      \(previous)//- news/2015/11/19/storm-shuts-the-harbour.md
      ### [2015-11-19](/news/2015/11/19/index.md)

      # Storm shuts the harbour

      A storm came in from the sea.




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

  private static func index(day: Int, _ headline: String, _ slug: String, _ summary: String) -> String {
    """
    ## [2015-11-\(day)](/news/2015/11/\(day)/index.md)

    ### [\(headline)](/news/2015/11/\(day)/\(slug).md)
    \(summary)

    """
  }
}
