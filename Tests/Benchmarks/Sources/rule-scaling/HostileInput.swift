import DatelineArchive

/// Pages that are as bad as can be for a rule that compares all with all or looks for an end that never comes.
struct HostileInput {
  /// What it is.
  let name: String
  /// The files for a number of pieces.
  let files: (Int) -> [(path: ArchivePath, bytes: [UInt8])]

  static var all: [HostileInput] { lines + lists + archives }

  /// A page of one day under a name.
  private static func file(_ text: String, _ name: String = "example", day: String = "2015/11/20")
    -> (path: ArchivePath, bytes: [UInt8])
  {
    (ArchivePath("news/\(day)/\(name).md"), Array(text.utf8))
  }

  private static let dateLine = "### [2015-11-20](/news/2015/11/20/index.md)\n\n"
  private static let head = dateLine + "# Harbour reopens\n\n\n\n\n"

  // MARK: One long line

  private static let pieces = [
    "[", "]", "[]", "](", "(", ")", "*", "<", "<a ", "<!-- ", "{{", "}}", "{{a|", "''", "&", "&amp;", "&a",
    "http:",
    "[http:", "[http:--", "\u{3001}", ", ", "A, ", "a,", ",", "_", "|", "%", "%4", "-", "\t", " ", "a ",
    "\u{C3}\u{A9}",
    "\u{0}", "\u{2028}", "\u{FEFF}", "${", "#", ".", "a", "\u{6E2F}", "\u{E9}", "?utm_a=b&", "/news/", "//",
    "1",
  ]

  private static let places: [(name: String, before: String, behind: String)] = [
    ("headline", dateLine + "# ", "\n\n\n\n\n"),
    ("topic", dateLine + "##### ", "\n# Harbour reopens\n\n\n\n\n"),
    ("summary", dateLine + "# Harbour reopens\n\n", "\n\n\n"),
    ("odd line", head + "### Source:\n\n", "\n"),
    ("date line", "### [", "](/news/2015/11/20/index.md)\n\n# Harbour reopens\n\n\n\n\n"),
    ("formats line", "\nFormats: [HTML](", ")\n\n" + head),
    ("publisher", head + "### Source:\n\n1. [", "](https://a.example/b)\n"),
    ("address", head + "### Source:\n\n1. [Courier](https://a.example/", ")\n"),
    ("version", head + "### Changes:\n\n1. [Harbour](/news/2015/11/20/a.md) _", "_\n"),
    ("related text", head + "### Related:\n\n1. [", "](/news/2015/11/19/storm.md) _Context: A_\n"),
    ("related path", head + "### Related:\n\n1. [Storm](/news/2015/11/19/", ".md) _Context: A_\n"),
    ("context", head + "### Related:\n\n1. [Storm](/news/2015/11/19/storm.md) _Context: ", "_\n"),
    ("section", head + "### ", ":\n\n1. [Courier](https://a.example/b)\n"),
  ]

  private static let indexPlaces: [(name: String, before: String, behind: String)] = [
    ("day", "## [", "](/news/2015/11/20/index.md)\n\n"),
    ("entry", "## [2015-11-20](/news/2015/11/20/index.md)\n\n### [", "](/news/2015/11/20/a.md)\nText.\n"),
    (
      "entry's path", "## [2015-11-20](/news/2015/11/20/index.md)\n\n### [A](/news/2015/11/20/",
      ".md)\nText.\n"
    ),
    ("entry's text", "## [2015-11-20](/news/2015/11/20/index.md)\n\n### [A](/news/2015/11/20/a.md)\n", "\n"),
    (
      "entry's context",
      "## [2015-11-20](/news/2015/11/20/index.md)\n\n### [A](/news/2015/11/20/a.md)\n_Context: ",
      "_\n"
    ),
  ]

  private static var lines: [HostileInput] {
    pieces.flatMap { piece in
      func input(_ place: (name: String, before: String, behind: String), _ name: String) -> HostileInput {
        HostileInput(name: "\(place.name) of \(piece.debugDescription)") { count in
          [file(place.before + String(repeating: piece, count: count) + place.behind, name)]
        }
      }
      return places.map { input($0, "example") } + indexPlaces.map { input($0, "index") }
    }
  }

  // MARK: Many lines

  private static func page(_ name: String, _ head: String = head, line: @escaping (Int) -> String)
    -> HostileInput
  {
    HostileInput(name: name) { count in [file(head + (1...count).map(line).joined())] }
  }

  private static func index(_ name: String, entry: @escaping (Int) -> String) -> HostileInput {
    HostileInput(name: name) { count in
      [file("## [2015-11-20](/news/2015/11/20/index.md)\n\n" + (1...count).map(entry).joined(), "index")]
    }
  }

  private static var lists: [HostileInput] {
    let source = "1. [Courier](https://a.example/b)\n"
    let related = "[Storm](/news/2015/11/19/storm.md) _Context: A, B_\n"
    let labels = ["Related", "Source", "Changes", "Elsewhere"]
    let sources = head + "### Source:\n\n"
    let relation = head + "### Related:\n\n"
    return [
      page("sections of one kind") { _ in "### Source:\n\n\(source)\n" },
      page("sections of different content") { "### Source:\n\n1. [Courier](https://a.example/\($0))\n\n" },
      page("sections in turn") { "### \(labels[$0 % 3]):\n\n\(source)\n" },
      page("sections in turn, some unknown") { "### \(labels[$0 % 4]):\n\n\(source)\n" },
      page("unknown sections") { "### Elsewhere \($0):\n\n\(source)\n" },
      page("empty sections") { _ in "### Source:\n" },
      page("comments for a section") { _ in
        "### Source:\n\n<!-- dateline-disable-section raw-html -->\n\(source)\n"
      },
      page("comments for the next line") { _ in "<!-- dateline-disable-next-line raw-html -->\n" },
      page("comments for the page") { _ in "<!-- dateline-disable-page -->\n" },
      page("comments for the line", sources) {
        "\($0). [<br>](https://a.example/\($0)) <!-- dateline-disable-line -->\n"
      },
      page("comments that are misspelt") { _ in "<!-- dateline-disable-lin raw-htm -->\n" },
      page("rules in one comment", head + "<!-- dateline-disable-page ") { _ in "raw-html, raw-htm " },
      page("one source again and again", sources) { "\($0). [Courier](https://a.example/b)\n" },
      page("items without order", sources) { "\($0 * 7919 % 1000). [Courier](https://a.example/\($0))\n" },
      page("items that are broken", sources) { "\($0). [Courier(https://a.example/\($0)\n" },
      page("cover images", sources) { "\($0). [Cover Image](https://a.example/\($0))\n" },
      page("publishers of one host", sources) { "\($0). [Courier \($0)](https://a.example/\($0))\n" },
      page("hosts of one publisher", sources) { "\($0). [Courier](https://a\($0).example/b)\n" },
      page("one related event again and again", relation) { "\($0). \(related)" },
      page("itself again and again", relation) {
        "\($0). [Harbour reopens](/news/2015/11/20/example.md) _Context: A_\n"
      },
      page("related events without order", relation) {
        "\($0). [Storm](/news/2015/11/\($0 * 17 % 30 + 1)/storm-\($0).md) _Context: A_\n"
      },
      page("malformed related paths", relation) {
        "\($0). [Storm](/news/2015/13/\($0)/../a.md) _Context: A_\n"
      },
      page("versions", head + "### Changes:\n\n") {
        "\($0). [Harbour](/news/2015/11/20/a.md) _2018-02-06 13:49:\($0 % 60) (Update)_\n"
      },
      page("current versions", head + "### Changes:\n\n") { _ in
        "1. [A](/news/2015/11/20/a.md) _(Current version)_\n"
      },
      page("headlines", dateLine) { _ in "# Harbour reopens\n" },
      page("topics", dateLine) { _ in "##### Harbour\n" },
      page("date lines", "") { _ in dateLine },
      page("formats lines", "") { _ in "Formats: [HTML](/news/2015/11/20/a.html)\n\n" },
      page("summaries") { _ in "Ships <br> sail to M\u{C3}\u{A1}laga.\t\n\n" },
      page("blank lines", head + "### Source:\n") { _ in "\n" },
      page("lines of blanks", head + "### Source:\n") { _ in " \t \n" },
      page("lone CR") { _ in "a\r" },
      page("CR and LF") { _ in "a\r\n" },
      page("merge conflicts") { _ in "<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n" },
      page("starts of merge conflicts") { _ in "<<<<<<< a\n" },
      page("headings without a space") { _ in "###Source:\n" },
      index("one entry again and again") { _ in "### [A](/news/2015/11/20/a.md)\nText.\n\n" },
      index("entries without page") { "### [A \($0)](/news/2015/11/20/a-\($0).md)\nText.\n\n" },
      index("entries of other days") { "### [A \($0)](/news/2015/11/19/a-\($0).md)\nText.\n\n" },
      index("topics in the index") { _ in "##### Harbour\n" },
      index("days in one index") { _ in "## [2015-11-20](/news/2015/11/20/index.md)\n\n" },
      index("previous days") { _ in "## [Previous Day...](/news/2015/11/19/index.md)\n\n" },
      index("rules across the index") { _ in "---\n" },
    ]
  }

  // MARK: Many pages

  private static func archive(
    _ name: String, _ page: @escaping (Int, Int) -> (path: ArchivePath, bytes: [UInt8])
  ) -> HostileInput {
    HostileInput(name: name) { count in (1...count).map { page($0, count) } }
  }

  private static func day(_ number: Int) -> String {
    "\(1900 + number / 336)/\(two(number / 28 % 12 + 1))/\(number % 28 + 1)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func event(
    _ headline: String, _ name: String, day: String = "2015/11/20", source: String? = nil,
    related: String = ""
  ) -> (path: ArchivePath, bytes: [UInt8]) {
    let date = day.replacing("/", with: "-")
    var text = "### [\(date)](/news/\(day)/index.md)\n\n# \(headline)\n\n\n\n\n"
    if let source { text += "### Source:\n\n1. [Courier](https://a.example/\(source))\n\n" }
    if !related.isEmpty { text += "### Related:\n\n\(related)" }
    return file(text, name, day: day)
  }

  private static var archives: [HostileInput] {
    [
      archive("pages of one day") { number, _ in
        event("Harbour \(number) reopens", "harbour-\(number)-reopens")
      },
      archive("pages of one headline on one day") { number, _ in
        event("Harbour reopens", "harbour-reopens-\(number)")
      },
      archive("pages of one headline on as many days") { number, _ in
        event("Harbour reopens", "harbour-reopens", day: day(number))
      },
      archive("pages of one source on one day") { number, _ in
        event("Harbour \(number) reopens", "harbour-\(number)-reopens", source: "b")
      },
      archive("pages of one source on as many days") { number, _ in
        event("Harbour \(number) reopens", "harbour-\(number)-reopens", day: day(number), source: "b")
      },
      archive("pages with a broken link") { number, _ in
        event(
          "Harbour \(number) reopens", "harbour-\(number)-reopens", day: day(number),
          related: "1. [Storm](/news/2015/11/19/storm-\(number).md) _Context: A_\n")
      },
      archive("pages with a broken link to their own crowded day") { number, _ in
        event(
          "Harbour \(number) reopens", "harbour-\(number)-reopens",
          related: "1. [Storm](/news/2015/11/20/harbour-\(number)x-reopen.md) _Context: A_\n")
      },
      archive("pages that all have one name") { number, count in
        event(
          "Harbour reopens", "harbour-reopens", day: day(number),
          related: "1. [Harbour reopens](/news/1850/01/\(number % 28 + 1)/harbour-reopens.md) _Context: A_\n")
      },
      archive("pages with as many spellings of one name") { number, _ in
        let name = String(
          (0..<20).map { number >> $0 & 1 == 0 ? "a" : "A" }.joined())
        return event(
          "Harbour \(number) reopens", "harbour-\(number)-reopens", day: day(number),
          related: "1. [Storm](/news/2015/11/19/storm.md) _Context: \(name)_\n")
      },
      archive("pages with an equal pair of names") { number, _ in
        event(
          "Harbour \(number) reopens", "harbour-\(number)-reopens", day: day(number),
          related: "1. [Storm](/news/2015/11/19/storm.md) _Context: A, B, C, C_\n")
      },
      archive("pages of as many publishers of one host") { number, _ in
        file(
          "### [2015-11-20](/news/\(day(number))/index.md)\n\n# Harbour \(number) reopens\n\n\n\n\n### Source:\n\n1. [Courier \(number)](https://a.example/\(number))\n",
          "harbour-\(number)-reopens", day: day(number))
      },
      archive("pages of as many hosts of one publisher") { number, _ in
        event("Harbour \(number) reopens", "harbour-\(number)-reopens", day: day(number), source: "\(number)")
      },
      archive("indexes of as many days") { number, _ in
        file(
          "## [2015-11-20](/news/\(day(number))/index.md)\n\n### [A](/news/2015/11/20/a.md)\nText.\n\n",
          "index",
          day: day(number))
      },
      HostileInput(name: "an index of as many pages, all listed twice") { count in
        let pages = (1...count).map { event("Harbour \($0) reopens", "harbour-\($0)-reopens") }
        let entries = (1...count).map { "### [Harbor \($0)](/news/2015/11/20/harbour-\($0)-reopens.md)\n\n" }
        let index = "## [2015-11-20](/news/2015/11/20/index.md)\n\n" + (entries + entries.reversed()).joined()
        return pages + [file(index, "index")]
      },
      HostileInput(name: "an index that lists none of as many pages") { count in
        (1...count).map { event("Harbour \($0) reopens", "harbour-\($0)-reopens") } + [
          file("## [2015-11-20](/news/2015/11/20/index.md)\n\n", "index")
        ]
      },
      HostileInput(name: "a page with as many broken links to a crowded day") { count in
        (1...count).map { event("Harbour \($0) reopens", "harbour-\($0)-reopens") } + [
          event(
            "Storm", "storm", day: "2015/11/19",
            related: (1...count).map {
              "\($0). [Ferry](/news/2015/11/20/harbor-\($0)-reopen.md) _Context: A_\n"
            }.joined())
        ]
      },
    ]
  }
}
