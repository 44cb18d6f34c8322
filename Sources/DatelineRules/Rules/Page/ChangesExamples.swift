/// The page of the examples about earlier versions, of which the list of changes varies.
enum ChangesExamples {
  /// A page with changes.
  ///
  /// - Parameter changes: the items.
  static func page(_ changes: String) -> String {
    """

    Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  \
    [XML](/news/2015/11/20/example.xml) \u{20}

    ### [2015-11-20](/news/2015/11/20/index.md)

    # Harbour reopens after the storm


    ### Sources:

    1. [Harbour Post](https://example.org/harbour)

    ### Changes:

    \(changes)

    """
  }
}
