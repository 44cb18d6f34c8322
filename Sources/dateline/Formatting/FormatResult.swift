import DatelineArchive

/// What a run of `format` found, before anything is written.
struct FormatResult {
  /// The pages that would change or are refused, by path.
  var pages: [PageFormat] = []
  /// What could not be read or was passed over, by path.
  var problems: [FileProblem] = []
  /// The number of pages that were looked at.
  var pageCount = 0
  /// The number of pages with lines that are none of a page's.
  var unexpectedCount = 0
  /// The one page that is formatted in part.
  var rangedPage: [UInt8]?

  mutating func merge(_ other: FormatResult) {
    pages = (pages + other.pages).sorted { $0.path < $1.path }
    problems = Set(problems + other.problems).sorted()
    pageCount += other.pageCount
    unexpectedCount += other.unexpectedCount
    rangedPage = rangedPage ?? other.rangedPage
  }
}
