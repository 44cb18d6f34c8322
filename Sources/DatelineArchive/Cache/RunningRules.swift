/// Which rules ran on a page, and how severe they were, in short.
package struct RunningRules: Hashable, Sendable {
  /// How many.
  package let count: UInt16
  private let hash: UInt64

  /// - Parameter severities: a byte for each rule that there is, 0 for those that don't run.
  package init(severities: [UInt8]) {
    count = UInt16(clamping: severities.count { $0 != 0 })
    hash = ContentHash.hash(severities)
  }

  init(_ reader: inout CacheReader) {
    count = reader.number()
    hash = reader.number()
  }

  func write(to writer: inout CacheWriter) {
    writer.write(count)
    writer.write(hash)
  }
}
