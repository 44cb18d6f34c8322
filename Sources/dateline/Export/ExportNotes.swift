import DatelineArchive

/// What is to be told of pages that their records' parts don't make again.
struct ExportNotes {
  private var whole = Pages()
  private var partial = Pages()
  private var lossy = Pages()

  /// Whether a page can't be made of its record again.
  var hasLosses: Bool { lossy.count > 0 }

  private struct Pages {
    var count = 0
    var first: [ArchivePath] = []

    mutating func add(_ path: ArchivePath) {
      count += 1
      if first.count < 3 { first.append(path) }
    }

    func names(_ shown: (ArchivePath) -> String) -> String {
      first.map { "'\(shown($0))'" }.joined(separator: ", ") + (count > first.count ? " and others" : "")
    }
  }

  mutating func add(_ page: ExportedPage) {
    switch page.completeness {
    case .whole: break
    case .besidePage: whole.add(page.path)
    case .partial: partial.add(page.path)
    case .lossy: lossy.add(page.path)
    }
  }

  func tell(_ format: ExportFormat, _ shown: (ArchivePath) -> String) {
    if whole.count > 0 {
      let isOne = whole.count == 1
      Output.complain(
        "note: \(whole.count) record\(isOne ? "" : "s") also \(isOne ? "holds its page" : "hold their pages") as it "
          + "stands, since the parts don't say all of it: \(whole.names(shown))")
    }
    if partial.count > 0 {
      let pages = "\(partial.count) page\(partial.count == 1 ? "" : "s")"
      Output.complain(
        format == .urls
          ? "note: sources of \(pages) have no address with http or https, and aren't all listed: \(partial.names(shown))"
          : "note: tables don't say all of \(pages); json-lines does: \(partial.names(shown))")
    }
    if lossy.count > 0 {
      let isOne = lossy.count == 1
      Output.complain(
        "warning: \(lossy.count) page\(isOne ? "" : "s") can't be made of \(isOne ? "its record" : "their records") "
          + "again, as \(isOne ? "it has" : "they have") bytes that are no UTF-8 or "
          + "\(isOne ? "lies" : "lie") where no page does: \(lossy.names(shown))")
    }
  }
}
