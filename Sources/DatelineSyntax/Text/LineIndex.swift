#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Where the lines of a text begin, for converting between byte offsets and lines with columns.
///
/// LF, CRLF and a lone CR each end a line; what follows the last line end, also if empty, is a line too.
/// Lines and columns are 0-based. The index holds no text: pass the same bytes that it was built from. Other
/// bytes give useless answers but never a trap.
///
/// Every conversion is total. Offsets and lines outside the text are clamped, a column beyond its line's
/// content means the content's end, and an offset inside a scalar, inside an ill-formed subpart or between
/// the two bytes of CRLF is rounded down. An ill-formed subpart counts as one U+FFFD: one scalar, one UTF-16
/// unit.
///
/// Texts beyond 4 GiB are accepted; their lines are told apart only up to there.
public struct LineIndex: Hashable, Sendable {
  private let starts: [UInt32]
  private let count: Int

  /// Builds the index of `bytes` in one pass.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ bytes: Span<UInt8>) {
    count = bytes.count
    starts = bytes.withUnsafeBufferPointer(Self.lineStarts)
  }

  /// The number of lines: one more than there are line ends.
  public var lineCount: Int { starts.count }

  /// The number of the line that holds the byte offset `offset`. A line end belongs to the line that it ends.
  ///
  /// - Complexity: O(log *lines*).
  public func line(containing offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, its line end included. Lines outside the text are clamped.
  public func range(ofLine line: Int) -> Range<Int> {
    let line = min(max(line, 0), starts.count - 1)
    return Int(starts[line])..<(line + 1 < starts.count ? Int(starts[line + 1]) : count)
  }

  /// The bytes of a line without its line end. Lines outside the text are clamped.
  public func contentRange(ofLine line: Int, in bytes: Span<UInt8>) -> Range<Int> {
    let whole = range(ofLine: line)
    let start = min(whole.lowerBound, bytes.count)
    var end = min(whole.upperBound, bytes.count)
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") {
      end -= 1
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    } else if end > start, bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// The line and columns of the byte offset `offset`.
  ///
  /// - Parameters:
  ///   - offset: the byte offset.
  ///   - bytes: the bytes that the index was made of.
  ///   - known: a position in the same bytes. Where it is on the same line and not behind `offset`, counting goes on
  ///     from there, so that many places on one long line are found in one pass.
  /// - Complexity: O(log *lines* + *line length*), or O(log *lines* + *distance*) from a known position.
  public func position(
    at offset: Int, in bytes: Span<UInt8>, after known: SourcePosition? = nil
  ) -> SourcePosition {
    let line = line(containing: offset)
    let content = contentRange(ofLine: line, in: bytes)
    let end = min(max(offset, content.lowerBound), content.upperBound)
    var cursor = ColumnCursor(start: content.lowerBound)
    if let known, known.line == line, (0...end - content.lowerBound).contains(known.utf8Column) {
      cursor.offset += known.utf8Column
      cursor.utf16 = known.utf16Column
      cursor.utf32 = known.utf32Column
    }
    cursor.advance(in: bytes, until: content.upperBound) { $0.offset <= end }
    return SourcePosition(
      line: line, utf8Column: cursor.offset - content.lowerBound, utf16Column: cursor.utf16,
      utf32Column: cursor.utf32)
  }

  /// The byte offset of `column`, counted in the unit of `encoding`, on `line`.
  ///
  /// - Complexity: O(*line length*).
  public func offset(line: Int, column: Int, encoding: PositionEncoding, in bytes: Span<UInt8>) -> Int {
    guard line >= 0 else { return 0 }
    guard line < starts.count else { return min(count, bytes.count) }
    let content = contentRange(ofLine: line, in: bytes)
    var cursor = ColumnCursor(start: content.lowerBound)
    cursor.advance(in: bytes, until: content.upperBound) {
      switch encoding {
      case .utf8: $0.offset - content.lowerBound <= column
      case .utf16: $0.utf16 <= column
      case .utf32: $0.utf32 <= column
      }
    }
    return cursor.offset
  }

  /// LF and CR are each searched for with `memchr`, and each byte is passed once per kind: CR is rare, so its
  /// search mostly runs through to the end of the text in one go.
  private static func lineStarts(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 64 + 1)
    var lineFeed = next(UInt8(ascii: "\n"), in: bytes, from: 0)
    var carriageReturn = next(UInt8(ascii: "\r"), in: bytes, from: 0)
    while lineFeed < bytes.count || carriageReturn < bytes.count {
      let end: Int
      if lineFeed < carriageReturn {
        end = lineFeed + 1
      } else {
        let isPair = lineFeed == carriageReturn + 1 && lineFeed < bytes.count
        end = carriageReturn + (isPair ? 2 : 1)
        carriageReturn = next(UInt8(ascii: "\r"), in: bytes, from: carriageReturn + 1)
      }
      if lineFeed < end { lineFeed = next(UInt8(ascii: "\n"), in: bytes, from: end) }
      guard let start = UInt32(exactly: end) else { break }
      starts.append(start)
    }
    return starts
  }

  /// The offset of the first `byte` at or after `start`, or the number of bytes.
  private static func next(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}

/// A place that moves along one line, counting.
private struct ColumnCursor {
  var offset: Int
  var utf16 = 0
  var utf32 = 0

  init(start: Int) {
    offset = start
  }

  /// Moves by whole units as long as the place after the move is `allowed` and not beyond `end`.
  @inline(__always)
  mutating func advance(in bytes: Span<UInt8>, until end: Int, while allowed: (ColumnCursor) -> Bool) {
    while offset < end {
      var next = self
      if bytes[offset] < 0x80 {
        next.offset += 1
        next.utf16 += 1
      } else if UTF8Decoding.isPlainTriple(at: offset, in: bytes) {
        next.offset += 3
        next.utf16 += 1
      } else {
        let unit = UTF8Decoding.unit(at: offset, in: bytes)
        next.offset += unit.length
        next.utf16 += unit.utf16Length
      }
      next.utf32 += 1
      guard next.offset <= end, allowed(next) else { return }
      self = next
    }
  }
}
