/// The changes of a transaction in the order in which they are made, each looked at and found possible.
///
/// Files are created before those that may link to them are replaced, and removed after.
struct TransactionPlan {
  struct Step {
    let change: FileChange
    /// The file as it is; `nil` where it is created.
    let file: WritableFile?
    let keptFolders: Int
  }

  private(set) var steps: [Step] = []

  /// Looks at all files and touches nothing.
  ///
  /// - Throws: all that is in the way.
  init(_ changes: [FileChange], root: Int32) throws(TransactionProblem) {
    var problems: [WriteProblem] = []
    var seen: Set<ArchivePath> = []
    for change in changes {
      do throws(WriteProblem) {
        guard seen.insert(change.path).inserted else {
          throw WriteProblem(path: change.path, kind: .namedTwice)
        }
        let step = try Self.step(change, root: root)
        if change.original != change.replacement { steps.append(step) }
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw TransactionProblem(problems) }
    steps.sort { ($0.rank, $0.change.path) < ($1.rank, $1.change.path) }
  }

  var journal: TransactionJournal {
    let seed = ContentHash.seed
    let entries = steps.map { step in
      TransactionJournal.Entry(
        path: step.change.path, old: step.change.original.map { .init($0, seed: seed) },
        new: step.change.replacement.map { .init($0, seed: seed) }, keptFolders: step.keptFolders)
    }
    return TransactionJournal(entries, seed: seed)
  }

  private static func step(_ change: FileChange, root: Int32) throws(WriteProblem) -> Step {
    let path = change.path
    guard TransactionJournal.isAllowed(path), let components = path.components, let name = components.last
    else {
      throw WriteProblem(path: path, kind: .unreadable(.invalidPath))
    }
    let folders = components.dropLast()
    let found = try existing(folders, of: path, root: root)
    guard let original = change.original else {
      if found.depth == folders.count {
        try checkIsFree(name, in: found.folder?.descriptor ?? root, path)
      }
      return Step(change: change, file: nil, keptFolders: found.depth)
    }
    guard found.depth == folders.count else { throw WriteProblem(path: path, kind: .unreadable(.vanished)) }
    let file = try WritableFile(name, in: found.folder?.descriptor ?? root, of: path, holding: original)
    // Of the folders of a file that is removed only the archive's first stays in any case.
    let kept = change.replacement == nil ? min(1, folders.count) : folders.count
    return Step(change: change, file: file, keptFolders: kept)
  }

  /// The innermost of some folders that exists, and how many do.
  private static func existing(
    _ folders: ArraySlice<ArraySlice<UInt8>>, of path: ArchivePath, root: Int32
  ) throws(WriteProblem) -> (folder: FolderHandle?, depth: Int) {
    var folder: FolderHandle?
    var depth = 0
    for component in folders {
      do throws(FileProblem) {
        folder = try .open(
          CollectionOfOne(component), of: path, below: folder?.descriptor ?? root, forListing: false)
        depth += 1
      } catch {
        if error.kind == .vanished { break }
        throw WriteProblem(path: path, kind: .unreadable(error.kind))
      }
    }
    return (folder, depth)
  }

  private static func checkIsFree(
    _ name: ArraySlice<UInt8>, in folder: Int32, _ path: ArchivePath
  ) throws(WriteProblem) {
    do throws(SystemCall.Failure) {
      _ = try withCString(name) { (name) throws(SystemCall.Failure) in try SystemCall.entry(name, in: folder)
      }
    } catch {
      let kind = FileProblem.Kind(opening: error)
      if kind == .vanished { return }
      throw WriteProblem(path: path, kind: .unreadable(kind))
    }
    throw WriteProblem(path: path, kind: .alreadyThere)
  }
}

extension TransactionPlan.Step {
  fileprivate var rank: Int {
    if change.original == nil { return 0 }
    return change.replacement == nil ? 2 : 1
  }
}
