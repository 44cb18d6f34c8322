import DatelineArchive
import DatelineSyntax

/// The path of a page that is begun: `/news/2015/11/2`, `/zh/news/`, or `/`.
struct BegunPath {
  /// The folders that are complete, below `news`.
  private let folders: [String]
  /// What is begun of the next folder, or of the name of a file.
  private let begun: String

  /// Reads what is typed; `nil` if it begins no path.
  init?(_ typed: String, prefix: String) {
    let root = "\(prefix)/news/"
    if !typed.isEmpty, root.hasPrefix(typed) {
      folders = []
      begun = ""
      return
    }
    // A path without the dialect's prefix is meant as one with it.
    let start = [root, "/news/", "news/"].first { typed.hasPrefix($0) }
    guard let start else { return nil }
    let pieces = typed.dropFirst(start.count).split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.count <= 4 else { return nil }
    folders = pieces.dropLast().map(String.init)
    begun = pieces.last.map(String.init) ?? ""
  }

  /// The folders below `news` in which there are pages that the path may lead to, the latest first.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of days.
  func folders(in archive: ArchiveIndex) -> [String] {
    guard folders.count < 3 else { return [] }
    var names: [String] = []
    var last: (year: Int, month: Int, day: Int)?
    let (wantedYear, wantedMonth) = (
      folders.first.flatMap(Int.init), folders.dropFirst().first.flatMap(Int.init)
    )
    for date in archive.dates.reversed() {
      if let wantedYear, date.year != wantedYear { continue }
      if let wantedMonth, date.month != wantedMonth { continue }
      let (year, month, day) = (
        date.year, folders.count > 0 ? date.month : 0, folders.count > 1 ? date.day : 0
      )
      if let last, last == (year, month, day) { continue }
      guard !(archive.day(date)?.pages.isEmpty ?? true) else { continue }
      last = (year, month, day)
      let pieces = date.pathComponents.split(separator: "/").map(String.init)
      guard pieces.count == 3, pieces.prefix(folders.count).elementsEqual(folders),
        pieces[folders.count].hasPrefix(begun)
      else { continue }
      names.append(pieces.prefix(folders.count + 1).joined(separator: "/"))
    }
    return names
  }

  /// The places of the pages of the day whose names the path begins.
  func pages(in archive: ArchiveIndex) -> [Int] {
    guard folders.count == 3, let year = Int(folders[0]), let month = Int(folders[1]),
      let day = Int(folders[2]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return [] }
    return (archive.day(date)?.pages ?? []).filter { place in
      archive.pages[place].map { $0.path.name.starts(with: begun.utf8) } ?? false
    }
  }
}
