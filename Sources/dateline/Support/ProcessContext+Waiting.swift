import Dispatch
import JSONRPC
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ProcessContext {
  /// Runs a task and waits on this thread for its status.
  ///
  /// - Throws: `CommandFailure` where there are no threads for it, so that it would never begin.
  static func waiting(for body: @escaping @Sendable () async -> Int32) throws(CommandFailure) -> Int32? {
    guard canStartThreads() else {
      throw CommandFailure(
        "no threads can be started; allow this user more processes (ulimit -u), or the program more memory")
    }
    let result = Result()
    let isDone = DispatchSemaphore(value: 0)
    Task {
      let value = await body()
      result.value.withLock { $0 = value }
      isDone.signal()
    }
    isDone.wait()
    return result.value.withLock(\.self)
  }

  /// Whether there is room for the threads of a reader, a writer, tasks, and what works beside them. Few would do; but what
  /// comes too short later is not told.
  private static func canStartThreads() -> Bool {
    let isSeen = Flag()
    defer { isSeen.value.store(true, ordering: .relaxed) }
    return (0..<6).allSatisfy { _ in
      DetachedThread.start { while !isSeen.value.load(ordering: .relaxed) { usleep(100) } }
    }
  }

  private final class Flag: Sendable {
    let value = Atomic(false)
  }

  private final class Result: Sendable {
    let value = Mutex<Int32?>(nil)
  }
}
