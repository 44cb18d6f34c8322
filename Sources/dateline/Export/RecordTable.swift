import DatelineExchange

/// The tables that records are written as. Each row begins with the path of its page.
enum RecordTable: String, CaseIterable, Sendable {
  /// A row for each page.
  case pages
  /// A row for each source.
  case sources
  /// A row for each related event.
  case related
  /// A row for each name that a page has.
  case names

  /// The first row.
  var header: [UInt8] {
    var bytes: [UInt8] = []
    CSVRow.append(columns, to: &bytes)
    return bytes
  }

  private var columns: [String] {
    switch self {
    case .pages: ["path", "date", "dialect", "topic", "headline", "summary", "cover_image"]
    case .sources: ["path", "number", "publisher", "url", "image"]
    case .related: ["path", "number", "headline", "target", "target_date", "names"]
    case .names: ["path", "name"]
    }
  }

  /// Appends the rows of a page.
  func append(_ record: PageRecord, to bytes: inout [UInt8]) {
    switch self {
    case .pages:
      CSVRow.append(
        [
          record.path, record.date ?? "", record.dialect, record.topic ?? "", record.headline,
          record.summary ?? "", record.coverImage?.url ?? "",
        ], to: &bytes)
    case .sources:
      for source in record.sources {
        CSVRow.append(
          [record.path, Self.text(source.number), source.publisher, source.url, source.image ?? ""],
          to: &bytes)
      }
    case .related:
      for item in record.related {
        CSVRow.append(
          [
            record.path, Self.text(item.number), item.headline, item.target.path ?? item.target.url ?? "",
            item.date ?? "", item.names.joined(separator: ", "),
          ], to: &bytes)
      }
    case .names:
      for name in record.entities { CSVRow.append([record.path, name], to: &bytes) }
    }
  }

  private static func text(_ number: Int?) -> String { number.map { String($0) } ?? "" }
}
