/// Reads what ``CacheWriter`` wrote. Nothing is taken on trust: where bytes are missing or contradict each other, `isBroken`
/// says so, and what is read is of no use.
struct CacheReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var offset: Int
  private(set) var isBroken = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  var isAtEnd: Bool { offset == bytes.endIndex }

  mutating func refuse() { isBroken = true }

  @inline(__always)
  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number {
    let size = MemoryLayout<Number>.size
    guard bytes.endIndex - offset >= size else {
      isBroken = true
      return 0
    }
    let start = offset - bytes.startIndex
    offset += size
    return bytes.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: Number.self))
    }
  }

  mutating func flag() -> Bool { number(UInt8.self) != 0 }

  /// A number of things, each of which takes some bytes.
  mutating func count(ofSize size: Int = 1) -> Int {
    let count = Int(number(UInt32.self))
    guard count <= (bytes.endIndex - offset) / size else {
      isBroken = true
      return 0
    }
    return count
  }

  /// Bytes, preceded by their length.
  mutating func piece() -> ArraySlice<UInt8> {
    let count = count()
    defer { offset += count }
    return bytes[offset..<(offset + count)]
  }

  mutating func optional<Value>(_ body: (inout CacheReader) -> Value) -> Value? {
    flag() ? body(&self) : nil
  }
}
