/// Reads what ``CacheWriter`` wrote. Nothing is taken on trust: where bytes are missing or contradict each other, `isBroken`
/// says so, and what is read is of no use.
package struct CacheReader {
  @usableFromInline let bytes: ArraySlice<UInt8>
  @usableFromInline private(set) var offset: Int
  @usableFromInline package private(set) var isBroken = false

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  var isAtEnd: Bool { offset == bytes.endIndex }

  package mutating func refuse() { isBroken = true }

  /// A number, lowest byte first. Inlined where it is asked for: as a generic function it took five hundred instructions.
  @inlinable
  @inline(__always)
  package mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number {
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

  package mutating func flag() -> Bool { number(UInt8.self) != 0 }

  /// A number of things, each of which takes some bytes.
  package mutating func count(ofSize size: Int = 1) -> Int {
    let count = Int(number(UInt32.self))
    guard count <= (bytes.endIndex - offset) / size else {
      isBroken = true
      return 0
    }
    return count
  }

  /// Bytes, preceded by their length.
  package mutating func piece() -> ArraySlice<UInt8> {
    let count = count()
    defer { offset += count }
    return bytes[offset..<(offset + count)]
  }

  package mutating func optional<Value>(_ body: (inout CacheReader) -> Value) -> Value? {
    flag() ? body(&self) : nil
  }
}
