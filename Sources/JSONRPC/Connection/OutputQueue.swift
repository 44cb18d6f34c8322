#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The frames still to be written, and the thread that writes them, so that nobody waits for a reader that is slow.
///
/// `@unchecked Sendable`: the variables are touched under `lock` only. It isn't a `Mutex`, since the thread must sleep
/// until there is something to write, and only POSIX has a condition for that.
final class OutputQueue: @unchecked Sendable {
  private let output: Descriptor
  private let trace: Connection.Trace?
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var waiting: [[UInt8]] = []
  /// The bytes that wait or are being written.
  private var size = 0
  /// Whether nothing more is accepted.
  private var isClosed = false
  /// Whether nothing more will be written.
  private var isFinished = false
  private var closers: [CheckedContinuation<Void, Never>] = []

  init(_ output: Descriptor, trace: Connection.Trace?) {
    self.output = output
    self.trace = trace
    lock = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    lock.deallocate()
    changed.deallocate()
  }

  /// Starts the thread.
  func start() {
    if !DetachedThread.start({ self.writeAll() }) { finish() }
  }

  /// Adds the content of a frame. Returns false if the queue is closed.
  func append(_ content: [UInt8]) -> Bool {
    withLock {
      guard !isClosed else { return false }
      waiting.append(content)
      size += content.count
      pthread_cond_broadcast(changed)
      return true
    }
  }

  /// Accepts nothing more. What waits is still written.
  func close() {
    withLock {
      isClosed = true
      pthread_cond_broadcast(changed)
    }
  }

  /// Blocks until less than so many bytes wait and a condition holds, which is asked again whenever something was added or
  /// written; or until nothing more is accepted, or another condition holds, which is asked once a second.
  func wait(untilBelow limit: Int, _ isReady: () -> Bool, orIf isVain: () -> Bool) {
    withLock {
      while !isClosed, size >= limit || !isReady(), !isVain() {
        var deadline = timespec()
        clock_gettime(CLOCK_REALTIME, &deadline)
        deadline.tv_sec += 1
        pthread_cond_timedwait(changed, lock, &deadline)
      }
    }
  }

  /// Waits until a closed queue is written, or given up.
  func finished() async {
    await withCheckedContinuation { continuation in
      let isFinished = withLock {
        if !self.isFinished { closers.append(continuation) }
        return self.isFinished
      }
      if isFinished { continuation.resume() }
    }
  }

  /// Lets nobody wait any longer, and drops what isn't being written already.
  func finish() {
    let closers = withLock {
      isClosed = true
      isFinished = true
      waiting = []
      pthread_cond_broadcast(changed)
      defer { self.closers = [] }
      return self.closers
    }
    for closer in closers { closer.resume() }
  }

  private func writeAll() {
    while let contents = take() {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(contents.reduce(0) { $0 + $1.count + 32 })
      for content in contents {
        trace?(.sent, content)
        bytes.append(contentsOf: "Content-Length: \(content.count)\r\n\r\n".utf8)
        bytes.append(contentsOf: content)
      }
      guard output.write(bytes) else { break }
      let written = contents.reduce(0) { $0 + $1.count }
      withLock {
        size -= written
        pthread_cond_broadcast(changed)
      }
    }
    finish()
  }

  /// All that waits, once there is something; `nil` when there won't be any more.
  private func take() -> [[UInt8]]? {
    withLock {
      while waiting.isEmpty, !isClosed { pthread_cond_wait(changed, lock) }
      guard !waiting.isEmpty else { return nil }
      defer { waiting = [] }
      return waiting
    }
  }

  private func withLock<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}
