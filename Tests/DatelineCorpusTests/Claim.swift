import Testing

/// A numbered claim of the article `EventPageFormat`, and the check that holds it to the corpora.
struct Claim: Sendable, CustomTestStringConvertible {
  let number: Int
  let check: @Sendable (Corpora, inout Tally) -> Void

  init(_ number: Int, _ check: @escaping @Sendable (Corpora, inout Tally) -> Void) {
    self.number = number
    self.check = check
  }

  var testDescription: String { "Claim \(number)" }

  /// All of them; a test holds their numbers to the article's.
  static let all = textClaims + pageClaims + sectionClaims + relatedClaims + slugClaims + indexClaims
}

/// Counts what a claim was held to, and keeps the first few places where it did not hold.
struct Tally {
  private(set) var count = 0
  private(set) var failureCount = 0
  private(set) var failures: [String] = []

  /// Whether something holds; what, is only written down where it doesn't.
  mutating func expect(_ condition: Bool, _ place: @autoclosure () -> String) {
    count += 1
    guard !condition else { return }
    failureCount += 1
    if failures.count < 10 { failures.append(place()) }
  }

  /// Whether two values are equal.
  mutating func expect<Value: Equatable>(
    _ value: Value, equals other: Value, _ what: @autoclosure () -> String
  ) {
    expect(value == other, "\(what()): \(value), not \(other)")
  }
}
