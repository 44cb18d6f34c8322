/// Where the lines of two texts differ.
public struct LineDifference: Sendable {
  /// Lines of the one text that are replaced by lines of the other.
  public struct Hunk: Hashable, Sendable {
    /// The replaced lines, counted from 0; empty for an insertion.
    public let old: Range<Int>
    /// The lines that replace them; empty for a deletion.
    public let new: Range<Int>
  }

  /// The lines of the old text with their line ends, as byte offsets. Lines end with LF.
  public let oldLines: [Range<Int>]
  /// The lines of the new text with their line ends, as byte offsets.
  public let newLines: [Range<Int>]
  /// What differs, from top to bottom. Two hunks never touch.
  public let hunks: [Hunk]

  /// The number of lines between the first and the last different ones above which they are taken as wholly different.
  private static let lineLimit = 4_000

  /// Compares two texts.
  ///
  /// - Complexity: O(*n* + *d* · *m*), where *n* is the length of the texts, *m* the number of lines between the first and
  ///   the last difference and *d* how many of them differ.
  public init(from old: [UInt8], to new: [UInt8]) {
    let (left, right) = (Self.lines(of: old), Self.lines(of: new))
    oldLines = left
    newLines = right
    func isSame(_ place: Int, _ other: Int) -> Bool { old[left[place]] == new[right[other]] }
    let shorter = min(left.count, right.count)
    var start = 0
    while start < shorter, isSame(start, start) { start += 1 }
    var tail = 0
    while tail < shorter - start, isSame(left.count - 1 - tail, right.count - 1 - tail) { tail += 1 }
    let oldMiddle = start..<(left.count - tail)
    let newMiddle = start..<(right.count - tail)
    guard !oldMiddle.isEmpty || !newMiddle.isEmpty else {
      hunks = []
      return
    }
    guard oldMiddle.count + newMiddle.count <= Self.lineLimit else {
      hunks = [Hunk(old: oldMiddle, new: newMiddle)]
      return
    }
    let difference = newMiddle.map { new[right[$0]] }.difference(from: oldMiddle.map { old[left[$0]] })
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(oldMiddle.lowerBound + offset)
      case .insert(let offset, _, _): inserted.insert(newMiddle.lowerBound + offset)
      }
    }
    hunks = Self.hunks(oldMiddle, newMiddle, removed: removed, inserted: inserted)
  }

  private static func hunks(
    _ old: Range<Int>, _ new: Range<Int>, removed: Set<Int>, inserted: Set<Int>
  ) -> [Hunk] {
    var hunks: [Hunk] = []
    var (left, right) = (old.lowerBound, new.lowerBound)
    while left < old.upperBound || right < new.upperBound {
      let (start, newStart) = (left, right)
      while left < old.upperBound, removed.contains(left) { left += 1 }
      while right < new.upperBound, inserted.contains(right) { right += 1 }
      if left > start || right > newStart {
        hunks.append(Hunk(old: start..<left, new: newStart..<right))
      }
      left += 1
      right += 1
    }
    return hunks
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for offset in bytes.indices where bytes[offset] == Byte.lineFeed {
      lines.append(start..<(offset + 1))
      start = offset + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }
}
