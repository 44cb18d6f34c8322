/// How long an archive's files were and when they were written, to find those that have changed since.
///
/// It takes some 100 bytes for a file.
public struct ArchiveStamps: Sendable {
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
      if !stamps.isEmpty { folders[folder.path] = stamps }
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
    for (path, stamps) in folders {
      stamps.addChanges(since: old.folders[path] ?? FolderStamps(), in: path, to: &changes)
    }
    for (path, stamps) in old.folders where folders[path] == nil {
      FolderStamps().addChanges(since: stamps, in: path, to: &changes)
    }
    return changes.sorted()
  }
}
