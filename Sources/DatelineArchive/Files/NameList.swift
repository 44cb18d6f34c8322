#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// File names as bytes, sorted by them, in one piece of storage.
///
/// A folder can hold a million names, so they aren't arrays of their own.
public struct NameList: Sendable {
  // Each name is followed by a NUL, so that it can be handed to the system in place.
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  init() {}

  /// Appends a name; the list is unsorted until `sort`.
  mutating func append(_ name: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(contentsOf: name)
    ranges.append(start..<bytes.count)
    bytes.append(0)
  }

  mutating func sort() {
    guard ranges.count > 1 else { return }
    bytes.withUnsafeBytes { bytes in
      ranges.sort { left, right in
        Self.compare(.init(rebasing: bytes[left]), .init(rebasing: bytes[right])) < 0
      }
    }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: bytes.count < 1 << 16)
    ranges.removeAll(keepingCapacity: ranges.count < 1 << 12)
  }

  /// Calls the closure with the name at an index as the system wants it.
  func withCString<Result, Failure: Error>(
    at index: Int, _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ranges[index].lowerBound
    return try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
      // The buffer isn't empty: it holds at least this name's NUL.
      let name = UnsafeRawPointer(buffer.baseAddress.unsafelyUnwrapped + start)
      return try body(name.assumingMemoryBound(to: CChar.self))
    }
  }

  /// Where a name is, or `nil`.
  ///
  /// - Complexity: O(log *n*) comparisons.
  public func firstIndex<Name: RandomAccessCollection<UInt8>>(of name: Name) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].elementsEqual(name) ? low : nil
  }

  /// Whether the name at an index comes before another one (negative), is the same (0) or comes behind it.
  func order(of index: Int, to name: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { bytes in
      name.withUnsafeBytes { Self.compare(.init(rebasing: bytes[ranges[index]]), $0) }
    }
  }

  private static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    guard let first = left.baseAddress, let second = right.baseAddress else {
      return left.count - right.count
    }
    let order = memcmp(first, second, Swift.min(left.count, right.count))
    return order != 0 ? Int(order) : left.count - right.count
  }
}

extension NameList: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { ranges.count }

  /// The bytes of a name.
  public subscript(index: Int) -> ArraySlice<UInt8> { bytes[ranges[index]] }
}
