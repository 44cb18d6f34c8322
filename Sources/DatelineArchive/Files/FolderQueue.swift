#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folders still to be walked, shared by the workers.
///
/// The one added last is taken first, which keeps the queue short and the folders of one parent together.
///
/// `@unchecked Sendable`: `waiting`, `open` and `sleeping` are touched under `lock` only. It isn't a `Mutex`,
/// since a worker without work must sleep until there is some, and only POSIX has a condition for that.
final class FolderQueue: @unchecked Sendable {
  struct Item {
    let path: ArchivePath
    /// The folder that holds it and its name there; `nil` for a folder to start from.
    let place: (parent: ArchivePath, name: [UInt8])?

    init(start path: ArchivePath) {
      self.path = path
      place = nil
    }

    init(name: ArraySlice<UInt8>, in parent: ArchivePath) {
      path = parent.appending(name)
      place = (parent, Array(name))
    }
  }

  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var waiting: [Item]
  /// How many folders are waiting or being walked.
  private var open: Int
  private var sleeping = 0

  init(_ items: [Item]) {
    waiting = items.reversed()
    open = items.count
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

  /// The next folder, waiting for one if others may still add some; `nil` when all are walked.
  func take() -> Item? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while waiting.isEmpty {
      if open == 0 { return nil }
      sleeping += 1
      pthread_cond_wait(changed, lock)
      sleeping -= 1
    }
    return waiting.removeLast()
  }

  /// Adds the subfolders of a folder that a worker is about to walk, but for the first: that is for the
  /// worker itself to walk next, without others waking up for it, while their parent is at hand.
  func add(_ names: NameList, in folder: ArchivePath) -> Item? {
    guard let first = names.first else { return nil }
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    open += names.count
    for name in names.dropFirst().reversed() { waiting.append(Item(name: name, in: folder)) }
    if sleeping > 0, names.count > 1 { pthread_cond_broadcast(changed) }
    return Item(name: first, in: folder)
  }

  /// Tells that a folder that was taken is walked.
  func finish() {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    open -= 1
    if open == 0 { pthread_cond_broadcast(changed) }
  }
}
