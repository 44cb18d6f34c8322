/// Which diagnostics of a page are covered by its comments.
///
/// With the diagnostics in order a comment covers a run of them, whose ends are all that is noted.
struct SuppressionCoverage {
  /// The diagnostics that a comment can name together, in the order of their places.
  private struct Group {
    var diagnostics: [Diagnostic] = []
    /// How many more comments cover each diagnostic than cover the one before it.
    var changes: [Int] = []

    /// The first diagnostic that begins at an offset or behind it.
    func place(of offset: Int) -> Int {
      var low = 0
      var high = diagnostics.count
      while low < high {
        let middle = low + (high - low) / 2
        if diagnostics[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }

    mutating func cover(_ range: Range<Int>) -> Bool {
      let (first, end) = (place(of: range.lowerBound), place(of: range.upperBound))
      guard first < end else { return false }
      changes[first] += 1
      changes[end] -= 1
      return true
    }
  }

  private var all = Group()
  private var groups: [String: Group] = [:]

  /// - Complexity: O(*n* log *n*), where *n* is the number of diagnostics.
  init(of diagnostics: [Diagnostic]) {
    all.diagnostics = diagnostics.sorted(by: PageLinter.precedes)
    all.changes = Array(repeating: 0, count: diagnostics.count + 1)
    for diagnostic in all.diagnostics {
      groups[diagnostic.rule, default: Group()].diagnostics.append(diagnostic)
    }
    for (rule, group) in groups {
      groups[rule]?.changes = Array(repeating: 0, count: group.diagnostics.count + 1)
    }
  }

  /// Covers what begins in a range of bytes: the diagnostics of a rule, or of all. Returns whether there is one.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of diagnostics.
  mutating func cover(_ range: Range<Int>, for rule: String? = nil) -> Bool {
    guard let rule else { return all.cover(range) }
    return groups[rule]?.cover(range) ?? false
  }

  /// The diagnostics that nothing covers, in the order of their places.
  var uncovered: [Diagnostic] {
    var kept: [Diagnostic] = []
    var count = 0
    var counts: [String: (place: Int, count: Int)] = [:]
    for (place, diagnostic) in all.diagnostics.enumerated() {
      count += all.changes[place]
      var own = counts[diagnostic.rule] ?? (0, 0)
      own.count += groups[diagnostic.rule]?.changes[own.place] ?? 0
      own.place += 1
      counts[diagnostic.rule] = own
      if count == 0, own.count == 0 { kept.append(diagnostic) }
    }
    return kept
  }
}
