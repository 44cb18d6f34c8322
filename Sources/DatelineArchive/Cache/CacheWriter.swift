/// Writes numbers and bytes one after another, for ``CacheReader``.
package struct CacheWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  package mutating func write(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ flag: Bool) { write(UInt8(flag ? 1 : 0)) }

  /// Writes how many there are, which is less than 4 billion.
  package mutating func writeCount(_ count: Int) { write(UInt32(clamping: count)) }

  /// Writes the length of some bytes and these.
  package mutating func write(_ piece: some Collection<UInt8>) {
    writeCount(piece.count)
    bytes.append(contentsOf: piece)
  }

  /// Appends what was written before.
  package mutating func append(_ written: ArraySlice<UInt8>) { bytes.append(contentsOf: written) }

  /// Writes whether there is a value, and the value.
  package mutating func write<Value>(_ value: Value?, _ body: (inout CacheWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }
}
