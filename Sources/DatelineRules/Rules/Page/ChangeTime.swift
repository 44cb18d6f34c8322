import DatelineSyntax

/// When a version of a page was written: `2018-02-06 13:49:15`.
struct ChangeTime: Comparable {
  /// Seconds since 1970-01-01.
  private let seconds: Int

  /// Reads a timestamp; `nil` if it is malformed or there is no such time.
  init?(_ node: SyntaxNode) {
    let bytes = Array(node.bytes)
    guard bytes.count == 19, bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      let date = try? CalendarDate.parse(bytes.span.extracting(0..<10)).date,
      let hour = Self.number(bytes, 11, below: 24), let minute = Self.number(bytes, 14, below: 60),
      let second = Self.number(bytes, 17, below: 61)
    else { return nil }
    seconds = date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private static func number(_ bytes: [UInt8], _ start: Int, below limit: Int) -> Int? {
    let (tens, ones) = (Int(bytes[start]) - 48, Int(bytes[start + 1]) - 48)
    guard (0...9).contains(tens), (0...9).contains(ones) else { return nil }
    let value = tens * 10 + ones
    return value < limit ? value : nil
  }

  static func < (left: ChangeTime, right: ChangeTime) -> Bool { left.seconds < right.seconds }
}
