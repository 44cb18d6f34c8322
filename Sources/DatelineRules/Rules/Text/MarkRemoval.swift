import DatelineSyntax

/// Takes marks out of a text, as far as what is left reads well without them.
struct MarkRemoval {
  private let bytes: [UInt8]
  private let text: Range<Int>
  private let isPublisher: Bool
  /// For each mark whether it can go, by where it begins.
  private var isRemovable: [Int: Bool] = [:]

  /// Looks at the marks of one text that would be taken out, which come in order.
  ///
  /// Marks with nothing but blanks between them go together, so that what is around all of them counts.
  init(_ marks: [TextMark], of bytes: [UInt8]) {
    self.bytes = bytes
    text = marks.first?.text ?? 0..<0
    isPublisher = marks.first?.line == .listItem
    var start = marks.startIndex
    while start < marks.endIndex {
      var end = start + 1
      while end < marks.endIndex,
        bytes[marks[end - 1].range.upperBound..<marks[end].range.lowerBound].allSatisfy(Self.isBlank)
      {
        end += 1
      }
      let isFine = readsWell(without: marks[start].range.lowerBound..<marks[end - 1].range.upperBound)
      for mark in marks[start..<end] { isRemovable[mark.range.lowerBound] = isFine }
      start = end
    }
  }

  /// What to delete so that a mark is gone; `nil` if something odd would be left.
  func range(of mark: TextMark) -> Range<Int>? {
    guard isRemovable[mark.range.lowerBound] ?? false else { return nil }
    var (start, end) = (mark.range.lowerBound, mark.range.upperBound)
    let (before, after) = (skippingBack(from: start), skippingOn(from: end))
    if isPublisher, before == text.lowerBound {
      // What separated it from the name goes too.
      end = after
      while end < text.upperBound, let (scalar, next) = scalar(at: end), Self.separates(scalar) {
        end = skippingOn(from: next)
      }
      return end < text.upperBound ? text.lowerBound..<end : nil
    }
    if isPublisher, after == text.upperBound { return before..<after }
    guard start > text.lowerBound, bytes[start - 1] == UInt8(ascii: " ") else { return start..<end }
    if end == text.upperBound || bytes[end] == UInt8(ascii: " ") { start -= 1 }
    return start..<end
  }

  // MARK: What is around

  private func readsWell(without range: Range<Int>) -> Bool {
    let before = skippingBack(from: range.lowerBound)
    let after = skippingOn(from: range.upperBound)
    let left = before > text.lowerBound ? scalar(before: before) : nil
    let right = after < text.upperBound ? scalar(at: after)?.scalar : nil
    if left == nil, right == nil { return false }
    let opens = left.map { Self.opening.contains($0) || Self.separators.contains($0) } ?? !isPublisher
    let closes =
      right.map { Self.closing.contains($0) || Self.separators.contains($0) || Self.stops.contains($0) }
      ?? true
    if let left, Self.stops.contains(left), let right {
      return !Self.stops.contains(right) && !Self.separators.contains(right)
    }
    return !(opens && closes)
  }

  private static let opening = Set("《（〈「『【“‘([{<".unicodeScalars)
  private static let closing = Set("》）〉」』】”’)]}>".unicodeScalars)
  private static let separators = Set("、，,;；:：·→".unicodeScalars)
  private static let stops = Set("。.！!？?".unicodeScalars)

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    separators.contains(scalar) || scalar == "-" || scalar == "–"
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func skippingBack(from offset: Int) -> Int {
    var offset = offset
    while offset > text.lowerBound, Self.isBlank(bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  private func skippingOn(from offset: Int) -> Int {
    var offset = offset
    while offset < text.upperBound, Self.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private func scalar(before offset: Int) -> Unicode.Scalar? {
    var start = offset - 1
    while start > text.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)?.scalar
  }

  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, next: Int)? {
    var end = offset + 1
    while end < text.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first.map { ($0, end) }
  }
}
