import DatelineArchive
import DatelineExchange
import DatelineSyntax

/// What `export` makes of one page, on any thread.
struct ExportedPage: Sendable {
  let path: ArchivePath
  /// The page's records or rows.
  var bytes: [UInt8] = []
  /// Its addresses, if those are wanted.
  var addresses: [[UInt8]] = []
  /// How much of the page is in it.
  let completeness: Completeness

  enum Completeness {
    /// All of it, or all that the format is for.
    case whole
    /// Not all, but the page as it stands is there as well.
    case besidePage
    /// Not all.
    case partial
    /// Nothing of which the page could be made again.
    case lossy
  }

  init(
    _ page: EventPage, _ reading: PageReading, at path: ArchivePath, as format: ExportFormat,
    _ table: RecordTable
  ) {
    self.path = path
    switch format {
    case .json, .jsonLines:
      switch reading.fidelity {
      case .parts: completeness = .whole
      case .markdown: completeness = .besidePage
      case .lossy: completeness = .lossy
      }
    case .csv: completeness = reading.fidelity == .parts ? .whole : .partial
    case .urls:
      let found = SourceAddresses(of: page)
      addresses = found.addresses
      completeness = found.isIncomplete ? .partial : .whole
    }
    switch format {
    case .json, .jsonLines:
      var writer = JSONWriter(capacity: 4_096)
      RecordJSON.append(reading.record, to: &writer)
      bytes = writer.take()
    case .csv: table.append(reading.record, to: &bytes)
    case .urls: break
    }
  }
}
