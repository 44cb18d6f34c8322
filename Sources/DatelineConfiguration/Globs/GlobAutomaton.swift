/// Matches a parsed pattern in time linear in the path, whatever the pattern.
///
/// A position automaton (Glushkov): one state per character of the pattern, sets of states as bits. There is no
/// backtracking, so `*a*a*a*a*b` costs no more than another pattern of its length.
struct GlobAutomaton: Sendable {
  private typealias Word = UInt64

  private let matchers: [GlobNode.Matcher]
  /// For each state the states that may follow, `width` words each.
  private let followers: [Word]
  private let first: [Word]
  private let last: [Word]
  private let width: Int
  private let acceptsNothing: Bool

  init(_ node: GlobNode) {
    var builder = Builder()
    let part = builder.add(node)
    matchers = builder.matchers
    let width = max(1, (matchers.count + Word.bitWidth - 1) / Word.bitWidth)
    self.width = width
    func words(_ states: some Sequence<Int>) -> [Word] {
      var words = [Word](repeating: 0, count: width)
      for state in states { words[state / Word.bitWidth] |= 1 << Word(state % Word.bitWidth) }
      return words
    }
    followers = builder.followers.flatMap { words($0) }
    first = words(part.first)
    last = words(part.last)
    acceptsNothing = part.isNullable
  }

  /// Whether the whole of `path` matches.
  func matches(_ path: ArraySlice<UInt8>) -> Bool {
    guard !path.isEmpty else { return acceptsNothing }
    return width == 1 ? matchesInOneWord(path) : matchesInWords(path)
  }

  /// The usual case, without allocation.
  private func matchesInOneWord(_ path: ArraySlice<UInt8>) -> Bool {
    var decoder = PathDecoder(path)
    var candidates = first[0]
    var active: Word = 0
    while let unit = decoder.next() {
      active = 0
      var next: Word = 0
      while candidates != 0 {
        let state = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        guard matchers[state].matches(unit) else { continue }
        active |= 1 << Word(state)
        next |= followers[state]
      }
      guard active != 0 else { return false }
      candidates = next
    }
    return active & last[0] != 0
  }

  private func matchesInWords(_ path: ArraySlice<UInt8>) -> Bool {
    var decoder = PathDecoder(path)
    var candidates = first
    var active: [Word] = []
    while let unit = decoder.next() {
      active = [Word](repeating: 0, count: width)
      var next = active
      for word in 0..<width {
        var rest = candidates[word]
        while rest != 0 {
          let bit = rest.trailingZeroBitCount
          rest &= rest &- 1
          let state = word * Word.bitWidth + bit
          guard matchers[state].matches(unit) else { continue }
          active[word] |= 1 << Word(bit)
          for other in 0..<width { next[other] |= followers[state * width + other] }
        }
      }
      guard active.contains(where: { $0 != 0 }) else { return false }
      candidates = next
    }
    return zip(active, last).contains { $0 & $1 != 0 }
  }

  /// Numbers the characters of a pattern and notes which may follow which.
  private struct Builder {
    /// What can begin and end a piece, and whether it can be empty.
    struct Part {
      var first: Set<Int> = []
      var last: Set<Int> = []
      var isNullable = true
    }

    var matchers: [GlobNode.Matcher] = []
    var followers: [Set<Int>] = []

    mutating func add(_ node: GlobNode) -> Part {
      switch node {
      case .one(let matcher):
        return state(matcher, isNullable: false)
      case .many(let matcher):
        let part = state(matcher, isNullable: true)
        for state in part.first { followers[state].insert(state) }
        return part
      case .optional(let inner):
        var part = add(inner)
        part.isNullable = true
        return part
      case .sequence(let nodes):
        return nodes.reduce(Part()) { sofar, node in join(sofar, add(node)) }
      case .alternatives(let nodes):
        var whole = Part(isNullable: false)
        for node in nodes {
          let part = add(node)
          whole.first.formUnion(part.first)
          whole.last.formUnion(part.last)
          whole.isNullable = whole.isNullable || part.isNullable
        }
        return whole
      }
    }

    private mutating func state(_ matcher: GlobNode.Matcher, isNullable: Bool) -> Part {
      matchers.append(matcher)
      followers.append([])
      let state = matchers.count - 1
      return Part(first: [state], last: [state], isNullable: isNullable)
    }

    private mutating func join(_ left: Part, _ right: Part) -> Part {
      for state in left.last { followers[state].formUnion(right.first) }
      return Part(
        first: left.isNullable ? left.first.union(right.first) : left.first,
        last: right.isNullable ? right.last.union(left.last) : right.last,
        isNullable: left.isNullable && right.isNullable)
    }
  }
}
