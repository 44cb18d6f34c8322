import DatelineTestSupport

extension TestFolder {
  /// A page with a comment that switches nothing off: one warning, with a safe fix.
  static func page(_ headline: String = "Harbour reopens", day: String = "2015-11-20") -> String {
    let link = "/news/\(day.replacing("-", with: "/"))/index.md"
    return
      "### [\(day)](\(link))\n\n<!-- dateline-disable-next-line unknown-suppression -->\n# \(headline)\n\n\n\n\n"
  }

  /// The same page without the comment.
  static func fixedPage(_ headline: String = "Harbour reopens", day: String = "2015-11-20") -> String {
    page(headline, day: day).replacing("<!-- dateline-disable-next-line unknown-suppression -->\n", with: "")
  }

  /// An archive with two days and three pages, of which each has a warning. Only rules on comments are to be selected.
  static func archive() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write("news/2015/11/20/harbour.md", page())
    try folder.write("news/2015/11/20/bridge.md", page("Bridge closes"))
    try folder.write("news/2016/02/3/storm.md", page("Storm nears", day: "2016-02-3"))
    return folder
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
