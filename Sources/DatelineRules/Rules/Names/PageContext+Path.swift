import DatelineArchive
import DatelineSyntax

extension PageContext {
  /// What is wrong with the page's path; `nil` if nothing is, or the page lies outside `news/`.
  var pathFault: PagePathFault? {
    guard facts.date == nil, path.bytes.starts(with: Self.news) else { return nil }
    do {
      _ = try PagePath(archivePath: path.bytes.span)
      return nil
    } catch {
      return error.fault
    }
  }

  /// Whether the page lies below `news/`, but above or below the folders of days, where no page can be.
  var isMisplaced: Bool { pathFault == .tooShallow || pathFault == .tooDeep }

  private static let news = Array("news/".utf8)

  /// Where to report what is wrong with the path: on the date, which repeats it, or at the start of the page.
  var placeOfPath: Range<Int> {
    if let line = eventPage?.dateLine { return line.rangeWithoutNewline }
    if let heading = dayIndex?.days.first?.heading { return heading.rangeWithoutNewline }
    return 0..<0
  }
}
