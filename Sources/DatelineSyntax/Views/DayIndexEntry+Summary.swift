extension DayIndex.Entry {
  /// Whether the line below the entry is a page's summary or its beginning, however it was cut; blanks at the end don't
  /// count.
  public func showsSummary(_ summary: [UInt8]) -> Bool {
    guard let shown = self.summary?.text.map({ Self.trimmed($0.bytes) }) else { return false }
    let whole = Self.trimmed(summary[...])
    if shown.elementsEqual(whole) { return true }
    var beginning = shown
    while beginning.last == Byte.period { beginning.removeLast() }
    beginning = Self.trimmed(beginning)
    // What was cut is long: a short beginning of a summary is another text.
    return beginning.count >= 150 && whole.starts(with: beginning)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last, Byte.isBlank(last) { bytes.removeLast() }
    return bytes
  }
}
