import DatelineArchive
import DatelineExchange

/// What `export` makes of one page, on any thread.
struct ExportedPage: Sendable {
  let path: ArchivePath
  /// The page's records or rows.
  var bytes: [UInt8] = []
  /// Its addresses, if those are wanted.
  var addresses: [[UInt8]] = []
  let fidelity: PageReading.Fidelity

  init(_ reading: PageReading, at path: ArchivePath, as format: ExportFormat, _ table: RecordTable) {
    self.path = path
    fidelity = reading.fidelity
    switch format {
    case .json, .jsonLines:
      var writer = JSONWriter(capacity: 4_096)
      RecordJSON.append(reading.record, to: &writer)
      bytes = writer.take()
    case .csv: table.append(reading.record, to: &bytes)
    case .urls: addresses = SourceAddresses.addresses(of: reading.record)
    }
  }
}
