/// Finds the name that someone probably meant.
///
/// Names are compared by the Damerau-Levenshtein distance in its restricted form (optimal string alignment):
/// inserting, deleting or replacing an element, or swapping two neighbours, counts as one edit. A name is near
/// when it is at most a third of the misspelt name's length away (at least one edit) and shares an element
/// with it. Names of more than ``lengthLimit`` elements have no nearest name, so that the cost is bounded.
public enum NearestName {
  /// The length in elements above which names are not compared.
  public static let lengthLimit = 256

  /// Returns the candidate nearest to `name` regardless of case, or `nil` if none is near.
  ///
  /// Text is compared by Unicode scalar. Of several candidates at the same distance the first wins.
  ///
  /// - Complexity: O(*n* · *l* · *d*) for *n* candidates of length *l* and *d* allowed edits.
  public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let folded = Array(name.lowercased().unicodeScalars)
    var search = Search(name: folded)
    var best: String?
    for candidate in candidates where search.isNearer(Array(candidate.lowercased().unicodeScalars)) {
      best = candidate
    }
    return best
  }

  /// Returns the candidate nearest to `name`, element by element, or `nil` if none is near.
  ///
  /// Of several candidates at the same distance the first wins.
  ///
  /// - Complexity: O(*n* · *l* · *d*) for *n* candidates of length *l* and *d* allowed edits.
  public static func nearest<Candidate: Collection>(
    to name: some Collection<Candidate.Element>, in candidates: some Sequence<Candidate>
  ) -> Candidate? where Candidate.Element: Equatable {
    var search = Search(name: Array(name))
    var best: Candidate?
    for candidate in candidates where search.isNearer(Array(candidate)) {
      best = candidate
    }
    return best
  }

  /// Returns the number of edits that turn `left` into `right`, or `nil` if it is above `limit`.
  ///
  /// - Complexity: O(*l* · `limit`) for names of length *l*.
  @inlinable
  public static func distance<Element: Equatable>(
    from left: [Element], to right: [Element], limit: Int
  ) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    // What both begin and end with costs no edit, and of near names that is most.
    var start = 0
    var (leftEnd, rightEnd) = (left.count, right.count)
    while start < min(leftEnd, rightEnd), left[start] == right[start] { start += 1 }
    while min(leftEnd, rightEnd) > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    let width = rightEnd - start
    // Three rows of the usual table. Only cells within `limit` of the diagonal can matter, so only these are
    // filled in; the rest count as out of reach.
    let outOfReach = limit + 1
    var beforePrevious = [Int](repeating: outOfReach, count: width + 1)
    var previous = (0...width).map { min($0, outOfReach) }
    var current = beforePrevious
    for i in start..<leftEnd {
      let row = i - start + 1
      let low = max(1, row - limit)
      let high = min(width, row + limit)
      current[low - 1] = low == 1 ? min(row, outOfReach) : outOfReach
      var least = current[low - 1]
      if low <= high {
        for column in low...high {
          let j = start + column - 1
          var cost = previous[column - 1] + (left[i] == right[j] ? 0 : 1)
          cost = min(cost, previous[column] + 1, current[column - 1] + 1)
          if i > start, j > start, left[i] == right[j - 1], left[i - 1] == right[j] {
            cost = min(cost, beforePrevious[column - 2] + 1)
          }
          current[column] = min(cost, outOfReach)
          least = min(least, current[column])
        }
      }
      if high < width { current[high + 1] = outOfReach }
      if least > limit { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[width] <= limit ? previous[width] : nil
  }

  /// One name and how near the best candidate for it has come so far.
  private struct Search<Element: Equatable> {
    let name: [Element]
    var limit: Int

    init(name: [Element]) {
      self.name = name
      limit = name.isEmpty || name.count > lengthLimit ? -1 : max(1, name.count / 3)
    }

    /// Whether the candidate is nearer than all before it.
    mutating func isNearer(_ candidate: [Element]) -> Bool {
      guard limit >= 0, !candidate.isEmpty, candidate.count <= lengthLimit,
        let distance = distance(from: name, to: candidate, limit: limit),
        distance < max(name.count, candidate.count)
      else { return false }
      limit = distance - 1
      return true
    }
  }
}
