/// Puts what was made of pages together, page after page, and writes it as it goes.
struct ExportWriter {
  private let format: ExportFormat
  private let output: OutputStream
  private let isEscaped: Bool
  private var isEmpty = true
  private var seen: Set<[UInt8]> = []

  init(_ format: ExportFormat, _ table: RecordTable, to file: OutputFile) throws(CommandFailure) {
    self.format = format
    output = try file.open()
    // A terminal shows no control characters; JSON has none.
    isEscaped = output.isTerminal && !format.isRecord
    switch format {
    case .json: try write(Array("[".utf8))
    case .csv: try write(table.header)
    case .jsonLines, .urls: break
    }
  }

  /// Writes pages, which come in their order.
  mutating func append(_ pages: [ExportedPage]) throws(CommandFailure) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pages.reduce(0) { $0 + $1.bytes.count + 2 })
    for page in pages {
      switch format {
      case .jsonLines:
        bytes += page.bytes
        bytes.append(UInt8(ascii: "\n"))
      case .json:
        bytes.append(isEmpty ? "\n" : ",\n")
        bytes += page.bytes
      case .csv: bytes += page.bytes
      case .urls:
        for address in page.addresses where seen.insert(address).inserted {
          bytes += address
          bytes.append(UInt8(ascii: "\n"))
        }
      }
      isEmpty = false
    }
    try write(bytes)
  }

  /// Writes what comes behind the last page.
  mutating func end() throws(CommandFailure) {
    if format == .json { try write(Array((isEmpty ? "]\n" : "\n]\n").utf8)) }
    try output.close()
  }

  private func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard isEscaped else { return try output.write(bytes) }
    var shown: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      let end = line.last == UInt8(ascii: "\r") ? 1 : 0
      shown.append(Array(line.dropLast(end)), VisibleEscape.self)
      shown.append(UInt8(ascii: "\n"))
    }
    try output.write(shown)
  }
}
