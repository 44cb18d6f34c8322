import DatelineSyntax

/// A line as a finding keeps it: whole, or where it is very long a part of it.
///
/// So many findings on one long line don't each hold all of it.
public struct LineExcerpt: Hashable, Sendable {
  /// The longest line in bytes that is kept whole.
  public static let wholeLimit = 4_096
  /// How many bytes of a longer line are kept before the place that matters, at least.
  private static let lead = 1_024
  /// How many are kept from that place on, at least.
  private static let tail = 2_048
  /// Excerpts begin at multiples of so many bytes, so that findings close to each other share one.
  private static let step = 1_000

  /// The bytes, without the line end.
  public var bytes: [UInt8]
  /// The UTF-8 column of the first byte: 0 unless the line's start is left out.
  public var column: Int
  /// The length in bytes of the whole line.
  public var lineLength: Int

  /// Takes a line whole, whatever its length.
  public init(_ line: [UInt8]) {
    bytes = line
    column = 0
    lineLength = line.count
  }

  /// Takes what is around a place of a line. No character is cut.
  ///
  /// - Parameters:
  ///   - line: the byte offsets of the line in `text`, without the line end.
  ///   - text: the text that has the line.
  ///   - column: the UTF-8 column of the place.
  ///   - neighbour: another excerpt of the same line, whose bytes are kept once for both if they are the same.
  /// - Complexity: O(1), as ``wholeLimit`` is a constant.
  public init(
    of line: Range<Int>, in text: [UInt8], around column: Int, sharing neighbour: LineExcerpt? = nil
  ) {
    lineLength = line.count
    guard line.count > Self.wholeLimit else {
      bytes = neighbour?.bytes ?? Array(text[line])
      self.column = 0
      return
    }
    func whole(_ column: Int) -> Int {
      guard column < line.count else { return line.upperBound }
      let offset = line.lowerBound + column
      return min(
        max(UTF8Decoding.unitStart(atOrBefore: offset, in: text.span), line.lowerBound), line.upperBound)
    }
    let first = max(0, min(column, line.count) - Self.lead) / Self.step * Self.step
    let start = whole(first)
    self.column = start - line.lowerBound
    if let neighbour, neighbour.column == self.column {
      bytes = neighbour.bytes
    } else {
      bytes = Array(text[start..<whole(first + Self.lead + Self.step + Self.tail)])
    }
  }
}
