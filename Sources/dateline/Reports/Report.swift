import DatelineRules

/// A way to write findings down.
protocol Report {
  /// The whole output for `findings`, which come sorted by file, line and column. UTF-8, always valid.
  ///
  /// Linear in the size of the output. No control character of a page or a file name reaches it raw.
  static func render(_ findings: [Finding], in context: ReportContext) -> [UInt8]
}
