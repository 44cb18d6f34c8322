import Synchronization

/// Whether the answer to a request is still wanted.
final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// Whether nobody waits for the answer any longer.
  var isCancelled: Bool { flag.load(ordering: .relaxed) }

  func cancel() { flag.store(true, ordering: .relaxed) }
}
