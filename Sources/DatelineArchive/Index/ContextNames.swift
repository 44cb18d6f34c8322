public import DatelineSyntax

/// A context split into names by what the archive knows of them.
///
/// A name can hold a comma, so that the text of a context alone doesn't tell where one ends.
public struct ContextNames: Sendable {
  /// The pieces between `, `, as byte offsets. In most contexts each is a name.
  public let pieces: [Range<Int>]
  /// Whether each piece is a name for certain: no name goes across a comma.
  public let isCertain: Bool

  /// Whether a name surely ends at the comma behind each piece but the last.
  private let isApart: [Bool]
  private let bytes: [UInt8]
  /// The pieces that are one name known to the archive, from the first to the one behind the last.
  private let joinings: Set<Range<Int>>
  /// Whether a piece is in one of the joinings.
  private let isJoined: [Bool]

  /// Splits a context.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the context.
  public init(_ context: Context, in archive: ArchiveIndex) {
    let bytes = context.node.tree.bytes
    let pieces = context.names
    let known = pieces.map { archive.names[PageFacts.Text(bytes[$0])] }
    var joinings: Set<Range<Int>> = []
    var isJoined = Array(repeating: false, count: pieces.count)
    for first in pieces.indices {
      for last in pieces.indices.dropFirst(first + 1).prefix(Self.longestJoining)
      where archive.names.contains(bytes[pieces[first].lowerBound..<pieces[last].upperBound]) {
        joinings.insert(first..<(last + 1))
        for place in first...last { isJoined[place] = true }
      }
    }
    isApart = zip(pieces.indices, pieces.indices.dropFirst()).map { left, right in
      guard !Self.isBetweenIdeographs(pieces[left], pieces[right], bytes) else { return true }
      // Two pieces that no page has apart may well be one name.
      guard archive.isWhole, let one = known[left], let other = known[right] else { return false }
      return one.count > 1 && other.count > 1 && one.pages != other.pages
    }
    isCertain = joinings.isEmpty && !isApart.contains(false)
    self.joinings = joinings
    self.isJoined = isJoined
    self.bytes = bytes
    self.pieces = pieces
  }

  /// Whether what is on one side of a comma ends or begins with a Chinese, Japanese or Korean character: names in these
  /// scripts hold no comma of ASCII with a blank behind it.
  private static func isBetweenIdeographs(_ left: Range<Int>, _ right: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let leads: ClosedRange<UInt8> = 0xE3...0xED
    return leads.contains(bytes[right.lowerBound])
      || (left.count >= 3 && leads.contains(bytes[left.upperBound - 3]))
  }

  /// A name has at most this many commas.
  private static let longestJoining = 4

  /// Whether the context is sorted by code point, for some way to split it into names that the archive has.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the context.
  public var mayBeSorted: Bool {
    // The starts of the names that may end before a piece such that all up to there ascend.
    var starts: [[Int]] = Array(repeating: [], count: pieces.count + 1)
    for end in 1..<(pieces.count + 1) {
      for start in (max(0, end - 1 - Self.longestJoining)..<end).reversed() where isName(start..<end) {
        let fits = start == 0 || starts[start].contains { !precedes(start..<end, $0..<start) }
        if fits { starts[end].append(start) }
      }
    }
    return pieces.isEmpty || !starts[pieces.count].isEmpty
  }

  /// The names as byte offsets, in order, where pieces that are one name known to the archive, or one of some others,
  /// are taken as that name; of several such the longest.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the context and of the others.
  public func names(alsoKnowing others: [[UInt8]]) -> [Range<Int>] {
    let commas = others.map { other in other.count { $0 == UInt8(ascii: ",") } }.max() ?? 0
    var names: [Range<Int>] = []
    var first = 0
    while first < pieces.count {
      let last = pieces.indices.dropFirst(first + 1).prefix(max(commas, Self.longestJoining)).last { last in
        joinings.contains(first..<(last + 1))
          || others.contains { text(first..<(last + 1)).elementsEqual($0) }
      }
      names.append(pieces[first].lowerBound..<pieces[last ?? first].upperBound)
      first = (last ?? first) + 1
    }
    return names
  }

  /// The place of the first piece that sorts before the one in front of it.
  public var firstUnsorted: Int? {
    pieces.indices.dropFirst().first { precedes($0..<($0 + 1), ($0 - 1)..<$0) }
  }

  /// The places of the pieces that repeat an earlier one, where neither belongs to a longer name.
  public var repeated: [Int] {
    var seen: Set<PageFacts.Text> = []
    return pieces.indices.filter { place in
      !isJoined[place] && !seen.insert(PageFacts.Text(bytes[pieces[place]])).inserted
    }
  }

  /// Whether a piece is a name for certain, and a part of no longer one.
  public func isKnownApart(_ place: Int) -> Bool {
    pieces.indices.contains(place) && !isJoined[place] && (place == 0 || isApart[place - 1])
      && (place == pieces.count - 1 || isApart[place])
  }

  private func isName(_ range: Range<Int>) -> Bool {
    range.count == 1 || joinings.contains(range)
  }

  private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    text(left).lexicographicallyPrecedes(text(right))
  }

  private func text(_ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[pieces[range.lowerBound].lowerBound..<pieces[range.upperBound - 1].upperBound]
  }
}
