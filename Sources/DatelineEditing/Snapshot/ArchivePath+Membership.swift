public import DatelineArchive

extension ArchivePath {
  /// Whether a file at this path belongs to the archive: a page below `news/` in no hidden folder, or the front page.
  public var isInArchive: Bool {
    guard bytes.suffix(3).elementsEqual(".md".utf8) else { return false }
    if [ArchivePath("index.md"), ArchivePath("README.md")].contains(self) { return true }
    let components = bytes.split(separator: UInt8(ascii: "/"))
    return components.count > 1 && components[0].elementsEqual("news".utf8)
      && !components.contains { $0.first == UInt8(ascii: ".") }
  }
}
