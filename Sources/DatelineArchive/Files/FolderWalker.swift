/// Walks the folders of an archive on several threads.
public enum FolderWalker {
  /// What a walk brings back.
  public struct Outcome<State: Sendable>: Sendable {
    /// The states of the threads, in no particular order. Which folders went into which is chance.
    public let states: [State]
    /// What could not be walked, sorted: links, special files, folders that can't be read. Files that can't
    /// be read are found by reading them, so the closure keeps those.
    public let problems: [FileProblem]
  }

  /// Calls a closure with each folder in and below some folders.
  ///
  /// Files and folders whose names begin with a full stop are left out, except where a starting folder has
  /// such a name. Links are reported and never followed. Few descriptors per thread are open at a time, and
  /// there are fewer threads where the limit of the process would be near. Neither the width nor the depth of
  /// the tree is limited.
  ///
  /// - Parameters:
  ///   - files: the archive.
  ///   - folders: where to start. Those that lie in others of them are walked once.
  ///   - jobs: how many threads, the calling one included.
  ///   - state: a thread's state to begin with; evaluated on each thread.
  ///   - visit: handles a folder. Folders without files are visited too. The order is not defined.
  public static func walk<State: Sendable>(
    _ files: ArchiveFiles, from folders: [ArchivePath] = [ArchivePath("news")], jobs: Int,
    state: @autoclosure @escaping @Sendable () -> State,
    visit: @escaping @Sendable (inout State, borrowing Folder) -> Void
  ) -> Outcome<State> {
    var starts: [ArchivePath] = []
    for folder in folders.sorted() where !starts.contains(where: folder.isInside) { starts.append(folder) }
    let allowed = Jobs.allowedByDescriptors
    let queue = FolderQueue(starts.map { FolderQueue.Item(path: $0, parent: nil) }, keepsFolders: allowed > 0)
    let jobs = max(1, min(jobs, allowed))
    let results = Workers.run(jobs: jobs) {
      ThreadMemory.prepare()
      var walk = Walk(root: files.descriptor, queue: queue)
      var state = state()
      while let item = walk.next ?? queue.take() {
        walk.visit(item, &state, visit)
        queue.finish()
      }
      return (state, walk.problems)
    }
    // Several threads can have met the same one, when a folder vanished from under its subfolders.
    let problems = Set(results.flatMap(\.1)).sorted()
    return Outcome(states: results.map(\.0), problems: problems)
  }

  /// What one thread has at hand.
  private struct Walk {
    let root: Int32
    let queue: FolderQueue
    var problems: [FileProblem] = []
    /// The folder to walk next, where it isn't for the queue to say.
    private(set) var next: FolderQueue.Item?
    private var listing = FolderListing()

    init(root: Int32, queue: FolderQueue) {
      self.root = root
      self.queue = queue
    }

    mutating func visit<State>(
      _ item: FolderQueue.Item, _ state: inout State, _ visit: (inout State, borrowing Folder) -> Void
    ) {
      next = nil
      let handle: FolderHandle
      do throws(FileProblem) {
        handle = try open(item)
      } catch {
        problems.append(error)
        return
      }
      listing.list(handle, path: item.path)
      problems += listing.problems
      next = queue.add(listing.folders, in: item.path, handle)
      visit(&state, Folder(path: item.path, files: listing.files, handle: handle))
    }

    private func open(_ item: FolderQueue.Item) throws(FileProblem) -> FolderHandle {
      guard let parent = item.parent else { return try .open(item.path, below: root, forListing: true) }
      return try .open(
        CollectionOfOne(item.path.name), of: item.path, below: parent.descriptor, forListing: true)
    }
  }
}
