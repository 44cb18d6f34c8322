import Dispatch

/// Work that takes long or blocks, which mustn't be done on the threads that tasks share.
enum Background {
  /// Does something on a thread of its own and waits for it.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      // Queues of one's own run beside the threads that are as many as there are cores.
      DispatchQueue(label: "dateline.background").async { continuation.resume(returning: body()) }
    }
  }
}
