public import DatelineArchive
public import DatelineSyntax

/// A page that was read as a record.
public struct PageReading: Sendable {
  /// How the page can be made of its record again.
  public enum Fidelity: Hashable, Sendable {
    /// Its parts make the page.
    case parts
    /// Its parts don't: the record holds the page as it stands too.
    case markdown
    /// The page, or its path, has bytes that are no UTF-8, in whose place the record has U+FFFD; or the path isn't that
    /// of an event page.
    case lossy
  }

  /// The record.
  public let record: PageRecord
  /// How the page can be made of it again.
  public let fidelity: Fidelity

  /// Reads an event page.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - path: where it is.
  ///   - dialect: the dialect that it is in, if its labels don't tell.
  ///   - archive: tells where names that hold a comma end; without it, each comma with a blank behind it ends one.
  /// - Complexity: O(*n*), where *n* is the length of the page.
  public init(
    _ page: EventPage, at path: ArchivePath, dialect: Dialect, in archive: ArchiveIndex? = nil
  ) {
    let dialect = page.tree.dialects.dialect(of: page.tree) ?? dialect
    var record = PageRecord(page, at: path, in: dialect, archive)
    let bytes = page.tree.bytes
    if String(validating: path.bytes, as: UTF8.self) == nil || record.place == nil {
      fidelity = .lossy
    } else if let made = try? record.written(in: dialect, page.tree.dialects), made == bytes {
      fidelity = .parts
    } else if let text = String(validating: bytes, as: UTF8.self) {
      record.markdown = text
      fidelity = .markdown
    } else {
      fidelity = .lossy
    }
    self.record = record
  }
}
