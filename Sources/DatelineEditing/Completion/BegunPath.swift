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

  /// A folder of years, months or days.
  struct Folder {
    /// The folder's path below `news`.
    let name: String
  }

  /// The folders in which pages are that the path may lead to, the latest first.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of days.
  func folders(in archive: ArchiveIndex) -> [Folder] {
    guard folders.count < 3 else { return [] }
    var names: [Folder] = []
    for date in archive.dates.reversed() where !(archive.day(date)?.pages.isEmpty ?? true) {
      let pieces = date.pathComponents.split(separator: "/").map(String.init)
      guard pieces.count == 3, pieces.prefix(folders.count).elementsEqual(folders),
        pieces[folders.count].hasPrefix(begun)
      else { continue }
      let name = pieces.prefix(folders.count + 1).joined(separator: "/")
      if names.last?.name != name { names.append(Folder(name: name)) }
    }
    return names
  }

  /// The pages of the day whose names the path begins.
  func pages(in archive: ArchiveIndex) -> [PageFacts] {
    guard folders.count == 3, let year = Int(folders[0]), let month = Int(folders[1]),
      let day = Int(folders[2]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return [] }
    return (archive.day(date)?.pages ?? []).compactMap { archive.pages[$0] }.filter { page in
      page.path.name.starts(with: begun.utf8)
    }
  }
}
