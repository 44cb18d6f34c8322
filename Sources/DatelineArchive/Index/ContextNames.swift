public import DatelineSyntax

/// A context split into names by what the archive knows of them.
///
/// A name can hold a comma, so that the text of a context alone doesn't tell where one ends.
public struct ContextNames: Sendable {
  /// The pieces between `, `, as byte offsets. In most contexts each is a name.
  public let pieces: [Range<Int>]
  /// Whether each piece is a name for certain: the whole archive is known, has each elsewhere too, and has none that is
  /// made of several.
  public let isCertain: Bool

  private let isWhole: Bool
  private let isKnown: [Bool]
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
    let isKnownElsewhere = known.map { ($0?.count ?? 0) > 1 }
    // Two pieces that no page has apart may well be one name.
    let mayJoin = zip(known.indices, known.indices.dropFirst()).map { left, right in
      !isKnownElsewhere[left] || !isKnownElsewhere[right] || known[left]?.pages == known[right]?.pages
    }
    isCertain =
      archive.isWhole && joinings.isEmpty && !mayJoin.contains(true) && !isKnownElsewhere.contains(false)
    isWhole = archive.isWhole
    isKnown = isKnownElsewhere
    self.joinings = joinings
    self.isJoined = isJoined
    self.bytes = bytes
    self.pieces = pieces
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

  /// The place of the first piece that sorts before the one in front of it.
  public var firstUnsorted: Int? {
    pieces.indices.dropFirst().first { precedes($0..<($0 + 1), ($0 - 1)..<$0) }
  }

  /// The places of the pieces that repeat an earlier one and belong to no longer name.
  public var repeated: [Int] {
    var seen: Set<PageFacts.Text> = []
    return pieces.indices.filter { place in
      !seen.insert(PageFacts.Text(bytes[pieces[place]])).inserted && !isJoined[place]
    }
  }

  /// Whether a piece is a name of the archive for certain, and a part of no longer one.
  public func isKnownApart(_ place: Int) -> Bool {
    isWhole && isKnown.indices.contains(place) && isKnown[place] && !isJoined[place]
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
