import Dispatch
import Synchronization

/// Work that takes long, done in the order in which it comes on a few threads of its own.
final class WorkQueue: Sendable {
  private typealias Work = @Sendable () -> Void

  private struct State {
    var waiting: [Work] = []
    /// The first that waits; those before are done.
    var next = 0
    var threads = 0
  }

  private let state = Mutex(State())
  private let limit: Int

  /// - Parameter threads: how many threads there are at most.
  init(threads: Int) {
    limit = threads
  }

  /// Does something when its turn comes, and waits for it.
  func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      let isThreadNeeded = state.withLock { state in
        state.waiting.append { continuation.resume(returning: body()) }
        guard state.threads < limit else { return false }
        state.threads += 1
        return true
      }
      guard isThreadNeeded else { return }
      // Queues of one's own run beside the threads that are as many as there are cores.
      DispatchQueue(label: "dateline.requests").async { while let work = self.take() { work() } }
    }
  }

  /// Takes what is to be done next; without anything a thread ends.
  private func take() -> Work? {
    state.withLock { state in
      guard state.next < state.waiting.count else {
        state.waiting = []
        state.next = 0
        state.threads -= 1
        return nil
      }
      state.next += 1
      // What was done isn't held any longer.
      let work = state.waiting[state.next - 1]
      state.waiting[state.next - 1] = {}
      return work
    }
  }
}
