/// The numbers of a section's items, which of them are right, and what becomes of them when items come, go and change
/// places.
///
/// Most items count on from the one before. A cover image may repeat the number before it, and so may the last of the
/// changes; that stays so. Wrong numbers stay as wrong as they are, so that each edit can be taken back;
/// ``Section/renumbered()`` mends them.
package struct ItemNumbering {
  /// What is written; `nil` where there is no number or an absurdly large one.
  let written: [Int?]
  /// The number of each item; one that has none is taken to count on.
  private let numbers: [Int]
  /// Which items may repeat the number before them.
  private let mayRepeat: [Bool]
  private let isOfChanges: Bool

  package init(_ items: [ListItem], of section: SyntaxKind, dialects: Dialects) {
    written = items.map(\.number)
    isOfChanges = section == .changesSection
    var numbers: [Int] = []
    for number in written { numbers.append(number ?? (numbers.last ?? 0) + 1) }
    self.numbers = numbers
    mayRepeat = items.indices.map { place in
      switch section {
      case .sourcesSection:
        items[place].linkText.map { dialects.isCoverImageLabel($0.bytes) } ?? false
      case .changesSection: place == items.count - 1
      default: false
      }
    }
  }

  private func repeats(_ place: Int) -> Bool {
    place > 0 && mayRepeat[place] && numbers[place] == numbers[place - 1]
  }

  /// The number of an item that comes to a place.
  func number(insertedAt place: Int) -> Int {
    (place > 0 ? numbers[place - 1] : 0) + 1
  }

  /// The number of an item once another has come to a place before it.
  func numberAfterInsertion(_ place: Int) -> Int {
    numbers[place] + 1
  }

  /// The numbers from top to bottom once some items are gone; what those that go would have is of no use.
  func numbers(afterRemoving removed: Set<Int>) -> [Int] {
    var down = 0
    var isFirst = true
    return numbers.indices.map { place in
      if removed.contains(place) {
        if !repeats(place) { down += 1 }
      } else {
        // With nothing left to repeat, the number is the item's own.
        if isFirst, down > 0, repeats(place) { down -= 1 }
        isFirst = false
      }
      return numbers[place] > down ? numbers[place] - down : numbers[place]
    }
  }

  /// The numbers from top to bottom once the items stand in another order.
  ///
  /// The steps from number to number keep their places; only that of a repeating cover image goes with it.
  func numbers(inOrder order: [Int]) -> [Int] {
    func staysWithItem(_ place: Int) -> Bool { !isOfChanges && repeats(place) }
    var steps = numbers.indices.filter { !staysWithItem($0) }
      .map { numbers[$0] - ($0 > 0 ? numbers[$0 - 1] : 0) }.makeIterator()
    var number = 0
    return order.enumerated().map { place, item in
      number += staysWithItem(item) ? (place == 0 ? 1 : 0) : steps.next() ?? 1
      return number
    }
  }

  /// The right numbers from top to bottom: 1, 2, 3 and so on. An item that may repeat the number before it does so where
  /// it did; in a list that is out of order otherwise, that is judged by all its numbers in whatever order.
  package var corrected: [Int] {
    var counts: [Int: Int]?
    if !isInOrder {
      counts = [:]
      for case let number? in written { counts?[number, default: 0] += 1 }
    }
    var number = 0
    return numbers.indices.map { place in
      if !repeats(number, at: place, counts) { number += 1 }
      return number
    }
  }

  /// Whether each item has the next number, or repeats the last one where it may.
  private var isInOrder: Bool {
    var number = 0
    return written.indices.allSatisfy { place in
      if repeats(number, at: place, nil) { return true }
      number += 1
      return written[place] == nil || written[place] == number
    }
  }

  /// Whether an item repeats the number before it; in a list out of order as the counts of all numbers tell.
  private func repeats(_ number: Int, at place: Int, _ counts: [Int: Int]?) -> Bool {
    guard number > 0, mayRepeat[place] else { return false }
    guard let counts else { return written[place] == number }
    return counts[number + 1] == nil && (written[place] == number || counts[number, default: 0] > 1)
  }
}
