/// What `export` writes.
enum ExportFormat: String, CaseIterable, Sendable {
  /// One record on each line.
  case jsonLines = "json-lines"
  /// One array of records.
  case json
  /// A table.
  case csv
  /// Addresses, one on each line.
  case urls

  /// Whether it is read by `import`.
  var isRecord: Bool { self == .jsonLines || self == .json }
}

extension ExportFormat: AliasedChoice {
  static let aliases = ["jsonl": ExportFormat.jsonLines]
}
