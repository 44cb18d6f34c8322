import Dispatch
import Synchronization

extension ProcessContext {
  /// Runs a task and waits for it on this thread.
  static func waiting<Value: Sendable>(for body: @escaping @Sendable () async -> Value) -> Value? {
    let result = Result<Value>()
    let isDone = DispatchSemaphore(value: 0)
    Task {
      let value = await body()
      result.value.withLock { $0 = value }
      isDone.signal()
    }
    isDone.wait()
    return result.value.withLock(\.self)
  }

  private final class Result<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
