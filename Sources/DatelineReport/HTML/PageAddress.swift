import DatelineArchive
import DatelineSyntax

/// Where a page is, as a link of the report names it.
struct PageAddress {
  /// The path from the report's folder to the archive, with a slash at its end, or nothing.
  private let start: [UInt8]

  /// - Parameter archive: the path from the report's folder to the archive; `.` if they are the same.
  init(archive: [UInt8]) {
    guard archive != [UInt8(ascii: ".")], !archive.isEmpty else {
      start = []
      return
    }
    start =
      PercentEncoding.encode(archive, keepsLetters: true)
      + (archive.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")])
  }

  func of(_ path: ArchivePath) -> [UInt8] { start + PercentEncoding.encode(path.bytes, keepsLetters: true) }
}
