import Synchronization

/// What a census of a text came to, taken when it is first asked for: parsing doesn't need to know.
///
/// Threads that ask at once each take it, and come to the same.
struct ByteCensusMemo: ~Copyable, Sendable {
  private let state = Atomic(State.unknown.rawValue)

  private enum State: UInt8 { case unknown, clean, anomalous }

  /// Whether a text, always the same one, has an anomaly.
  ///
  /// - Complexity: O(*n*) the first time, where *n* is the number of bytes; then O(1).
  func hasAnomaly(_ bytes: [UInt8]) -> Bool {
    // The state is all that is shared, so that no order with other memory is needed.
    let known = state.load(ordering: .relaxed)
    if known != State.unknown.rawValue { return known == State.anomalous.rawValue }
    let isAnomalous = !ByteCensus.isClean(bytes)
    state.store((isAnomalous ? State.anomalous : .clean).rawValue, ordering: .relaxed)
    return isAnomalous
  }
}
