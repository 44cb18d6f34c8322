import JSONRPC
import Synchronization

/// The requests that are being answered.
final class RunningRequests: Sendable {
  private let cancellations = Mutex<[RequestID: Cancellation]>([:])

  /// Notes a request.
  func begin(_ id: RequestID) -> Cancellation {
    let cancellation = Cancellation()
    cancellations.withLock { $0[id] = cancellation }
    return cancellation
  }

  /// Forgets a request that was answered; one that has its id by now stays.
  func end(_ id: RequestID, _ cancellation: Cancellation) {
    cancellations.withLock { if $0[id] === cancellation { $0[id] = nil } }
  }

  /// Tells the work on a request to stop.
  func cancel(_ id: RequestID) {
    cancellations.withLock { $0.removeValue(forKey: id) }?.cancel()
  }

  /// Tells all work to stop.
  func cancelAll() {
    let all = cancellations.withLock { running in
      defer { running = [:] }
      return running.values.map(\.self)
    }
    for cancellation in all { cancellation.cancel() }
  }
}
