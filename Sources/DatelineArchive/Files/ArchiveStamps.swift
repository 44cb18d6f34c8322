/// How long an archive's files were and when they were written, to find those that have changed since.
///
/// It takes some 100 bytes for a file.
public struct ArchiveStamps: Sendable {
  private struct FolderStamps: Sendable {
    /// Sorted by bytes.
    var names = NameList()
    var stamps: [FileStamp] = []

    mutating func append(_ name: ArraySlice<UInt8>, _ stamp: FileStamp) {
      name.withUnsafeBytes { names.append($0) }
      stamps.append(stamp)
    }
  }

  private var folders: [ArchivePath: FolderStamps] = [:]

  /// Looks at the Markdown files below `news/`, without reading them, and at some others.
  ///
  /// Hidden files and links are passed over, and so is what can't be looked at.
  ///
  /// - Parameters:
  ///   - files: the archive.
  ///   - others: paths of files outside `news/`.
  ///   - jobs: how many threads to use.
  /// - Complexity: O(*n*) in the number of files; one call of the system for each.
  public init(_ files: ArchiveFiles, others: [ArchivePath] = [], jobs: Int) {
    let walk = FolderWalker.walk(files, jobs: jobs, state: [ArchivePath: FolderStamps]()) {
      (folders: inout [ArchivePath: FolderStamps], folder: borrowing Folder) in
      var stamps = FolderStamps()
      for place in folder.files.indices where folder.files[place].suffix(3).elementsEqual(".md".utf8) {
        if let stamp = folder.stamp(place) { stamps.append(folder.files[place], stamp) }
      }
      if !stamps.stamps.isEmpty { folders[folder.path] = stamps }
    }
    for state in walk.states { folders.merge(state) { first, _ in first } }
    for path in Set(others) {
      guard let stamp = files.stamp(of: path) else { continue }
      var stamps = FolderStamps()
      stamps.append([], stamp)
      // A file in the place of a folder, with no name in it, is told apart from the folders.
      folders[path] = stamps
    }
  }

  /// The files that were added, removed or changed since, by path.
  ///
  /// What was written twice within the resolution of the file system's times, and kept its length, isn't noticed.
  ///
  /// - Complexity: O(*n*) in the number of files.
  public func changes(since old: ArchiveStamps) -> [ArchivePath] {
    var changes: [ArchivePath] = []
    for (path, stamps) in folders { stamps.addChanges(since: old.folders[path], in: path, to: &changes) }
    for (path, stamps) in old.folders where folders[path] == nil {
      stamps.addChanges(since: nil, in: path, to: &changes)
    }
    return changes.sorted()
  }
}

extension ArchiveStamps.FolderStamps {
  /// Adds the files of a folder whose stamps are others than before.
  fileprivate func addChanges(
    since old: ArchiveStamps.FolderStamps?, in path: ArchivePath, to changes: inout [ArchivePath]
  ) {
    let old = old ?? ArchiveStamps.FolderStamps()
    var (place, oldPlace) = (0, 0)
    while place < names.count || oldPlace < old.names.count {
      let isNew =
        oldPlace == old.names.count
        || place < names.count && names[place].lexicographicallyPrecedes(old.names[oldPlace])
      let isGone =
        place == names.count
        || !isNew && old.names[oldPlace].lexicographicallyPrecedes(names[place])
      let name = isGone ? old.names[oldPlace] : names[place]
      if isNew || isGone || stamps[place] != old.stamps[oldPlace] {
        changes.append(name.isEmpty ? path : path.appending(name))
      }
      if !isGone { place += 1 }
      if !isNew { oldPlace += 1 }
    }
  }
}
