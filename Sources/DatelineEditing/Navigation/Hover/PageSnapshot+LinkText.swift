import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// What is known of a page that a link leads to; `nil` without an archive.
  func linkText(to path: ArchivePath, from link: Link?) -> RichText? {
    guard let archive else { return nil }
    if let place = try? PagePath(archivePath: path.bytes.span), place.isDayIndex {
      return archive.dayText(of: place.date)
    }
    guard let page = archive.archive[path] else { return missingText(of: path, from: link, in: archive) }
    var text = pageText(of: page)
    if let shown = link?.text?.bytes, let headline = page.headline, page.document == .eventPage,
      !shown.elementsEqual(headline.bytes)
    {
      let isDoubtful = page.isHeadlineDoubtful ? ", which another line of the page may be" : ""
      text.add(
        .plain("The link's text isn't the page's headline\(isDoubtful): "),
        .strong(shown.trimmedDescription))
    }
    return text
  }

  /// A page: headline, date, topic, summary, and the names that it shares with this one.
  func pageText(of page: PageFacts) -> RichText {
    var text = RichText()
    text.add(.strong(page.shownHeadline))
    let marks = [page.date?.description, page.topic?.trimmedDescription].compactMap(\.self)
      .filter { !$0.isEmpty }
    if !marks.isEmpty { text.add(.plain(marks.joined(separator: " · "))) }
    if let summary = page.summary?.trimmedDescription, !summary.isEmpty { text.add(.plain(summary)) }
    let shared = archive?.related.names(sharedBy: document.path, page.path) ?? []
    if !shared.isEmpty, page.path != document.path {
      text.add(.plain("Shared: \(shared.map(\.trimmedDescription).joined(separator: ", "))"))
    }
    return text
  }

  private func missingText(of path: ArchivePath, from link: Link?, in archive: ArchiveSnapshot) -> RichText {
    var text = RichText()
    if archive.archive.isUnread(path) {
      text.add(.code(path.description), .plain(" is there, but could not be read."))
      return text
    }
    text.add(.plain("There is no page "), .code(path.description), .plain("."))
    let decoded = PagePath.percentDecoded(path.bytes)
    let nearest =
      archive.archive[ArchivePath(bytes: decoded)]
      ?? (try? PagePath(archivePath: decoded.span)).flatMap {
        archive.archive.nearestPage(to: $0, headline: link?.text?.bytes)
      }
    if let nearest {
      text.add(.plain("Nearest: "), .link(nearest.shortHeadline, to: nearest.path), .plain(nearest.dateMark))
    }
    return text
  }
}

extension PageFacts {
  /// The headline without blanks around it; the path if there is none.
  var shownHeadline: String {
    let headline = headline?.trimmedDescription ?? ""
    return headline.isEmpty ? path.description : headline
  }

  /// The headline as a list shows it: some are as long as a page.
  var shortHeadline: String {
    let headline = shownHeadline
    // A character has few bytes, and most headlines are short enough whatever their characters are.
    guard headline.utf8.count > Self.shortLength, headline.count > Self.shortLength else { return headline }
    return headline.prefix(Self.shortLength) + "…"
  }

  /// The most characters of a headline that a list shows.
  private static var shortLength: Int { 100 }

  /// The date behind a headline.
  fileprivate var dateMark: String { date.map { " (\($0))" } ?? "" }
}

extension PageFacts.Text {
  /// The text without blanks around it; what isn't UTF-8 is shown as U+FFFD.
  var trimmedDescription: String { bytes[...].trimmedDescription }
}

extension ArraySlice<UInt8> {
  /// The text without blanks around it; what isn't UTF-8 is shown as U+FFFD.
  var trimmedDescription: String { String(decoding: trimmingBlanks, as: UTF8.self) }
}
