#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that do one thing together and end.
///
/// Plain threads: loading Dispatch alone adds half a millisecond to the start of the process, which is what
/// the checking of a page takes.
enum Workers {
  /// Runs the closure on up to `jobs` threads, the calling one among them, and returns what each returned.
  /// The closure must share out the work by itself: where threads are refused there are fewer of them.
  static func run<Result: Sendable>(jobs: Int, _ body: @escaping @Sendable () -> Result) -> [Result] {
    var threads: [(thread: pthread_t, result: Slot<Result>, work: Work)] = []
    while threads.count < jobs - 1 {
      let slot = Slot<Result>()
      let work = Work { slot.value = body() }
      guard let thread = start(work) else { break }
      threads.append((thread, slot, work))
    }
    let own = body()
    for thread in threads { pthread_join(thread.thread, nil) }
    return [own] + threads.compactMap(\.result.value)
  }

  /// Where a thread leaves its result.
  ///
  /// `@unchecked Sendable`: the thread alone writes it, and it is read once that has ended.
  private final class Slot<Result: Sendable>: @unchecked Sendable {
    var value: Result?
  }

  /// What a main thread usually has; the default elsewhere can be as little as 128 KiB (Musl).
  private static let stackSize = 8 << 20

  /// Starts a thread. The caller keeps the work alive until the thread has ended.
  private static func start(_ work: Work) -> pthread_t? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    // Darwin's argument is never nil, that of others may be; only a closure takes either type.
    let result = pthread_create(
      &thread, &attributes, { perform($0) }, Unmanaged.passUnretained(work).toOpaque())
    return result == 0 ? thread : nil
  }
}

private final class Work: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// A thread's start; not a static method, on which region analysis crashes (Swift 6.3.1).
private func perform(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let work { Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().body() }
  return nil
}
