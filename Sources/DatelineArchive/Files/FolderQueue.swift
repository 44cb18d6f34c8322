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
    /// The open folder that holds it; `nil` for one to start from, deep down, where as many could be open as there are
    /// levels, and where few may be open.
    let parent: FolderHandle?
  }

  /// How many levels of the archive have open folders in the queue: those of years, months and days lie in such.
  static let openLevels = 4

  /// How many levels have open folders here: none where few descriptors are to be had.
  private let openLevels: Int
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var waiting: [Item]
  /// How many folders are waiting or being walked.
  private var open: Int
  private var sleeping = 0

  /// - Parameter keepsFolders: whether folders may stay open for those in them.
  init(_ items: [Item], keepsFolders: Bool) {
    openLevels = keepsFolders ? Self.openLevels : 0
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
  /// worker itself to walk next, without others waking up for it.
  func add(_ names: NameList, in folder: ArchivePath, _ handle: FolderHandle) -> Item? {
    guard let first = names.first else { return nil }
    let next = Item(path: folder.appending(first), parent: openLevels > 0 ? handle : nil)
    let parent = folder.bytes.count { $0 == UInt8(ascii: "/") } < openLevels ? handle : nil
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    open += names.count
    for name in names.dropFirst().reversed() {
      waiting.append(Item(path: folder.appending(name), parent: parent))
    }
    if sleeping > 0, names.count > 1 { pthread_cond_broadcast(changed) }
    return next
  }

  /// Tells that a folder that was taken is walked.
  func finish() {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    open -= 1
    if open == 0 { pthread_cond_broadcast(changed) }
  }
}
