public import DatelineSyntax

extension SyntaxTree {
  /// Whether the text begins with the link to a day's index: with the date line of an event page, or the heading of a
  /// day index. Hardly any text does that is no page.
  ///
  /// - Complexity: O(*c*), where *c* is the number of the root's children before the first heading.
  public var beginsWithDayLink: Bool {
    for child in root.children {
      switch child.kind {
      case .byteOrderMark, .blankLine, .suppressionLine, .formatsLine: continue
      case .dateLine: return DateLine(child)?.linksToDay ?? false
      case .daySection: return child.child(.dayHeading).flatMap(DateLine.init)?.linksToDay ?? false
      default: return false
      }
    }
    return false
  }

  /// Whether the page is a list of days, as a front page is: it has headings of days, and each leads to a day's index.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  public var listsDays: Bool {
    guard kind == .dayIndex else { return false }
    let days = DayIndex(self).days
    return !days.isEmpty
      && days.allSatisfy { day in
        day.heading?.link?.destination.flatMap(ArchiveIndex.path(ofDestination:)).map { path in
          (try? PagePath(archivePath: path.bytes.span))?.isDayIndex ?? false
        } ?? false
      }
  }
}

extension DateLine {
  /// Whether the link leads into `news/`, and to a day's index or under the name of a date.
  fileprivate var linksToDay: Bool {
    guard let destination = link?.destination, let path = ArchiveIndex.path(ofDestination: destination) else {
      return false
    }
    if let place = try? PagePath(archivePath: path.bytes.span), place.isDayIndex { return true }
    let text = Array((link?.text?.bytes)?[...] ?? [])
    return (try? CalendarDate.parse(text.span)) != nil
  }
}
