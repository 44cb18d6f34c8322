#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A thread for what blocks, which mustn't be done on those that Swift's tasks share.
package enum DetachedThread {
  /// What a main thread usually has; the default elsewhere can be as little as 128 KiB (Musl).
  private static let stackSize = 8 << 20

  /// Starts a thread that does something and ends. Returns whether the system lets it.
  package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let work = Unmanaged.passRetained(Work(body))
    // Darwin's argument is never nil, that of others may be; only a closure takes either type.
    let result = pthread_create(&thread, &attributes, { perform($0) }, work.toOpaque())
    if result != 0 { work.release() }
    return result == 0
  }
}

private final class Work: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// A thread's start; not a static method, on which region analysis crashes (Swift 6.3.1).
private func perform(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
  return nil
}
