import DatelineArchive
import DatelineEditing
import LanguageServerProtocol

extension LanguageServer {
  /// The archive around a file or folder.
  func location(around file: [UInt8]) -> ArchiveLocation? {
    guard let named = options.archive else { return ArchiveLocation.find(from: file) }
    if namedArchive == nil { namedArchive = try? ArchiveLocation(root: named) }
    return namedArchive
  }

  /// Makes an archive known, and begins to read it if it wasn't.
  ///
  /// - Parameter clientRoot: its root as the client spells it.
  func open(_ archive: ArchiveID, clientRoot: [UInt8]? = nil) {
    let root = clientRoot ?? archive.location.root
    guard archives[archive] == nil else {
      archives[archive]?.roots.insert(root)
      return
    }
    archives[archive] = ArchiveState(clientRoot: root, root: archive.location.root)
    read(archive)
  }

  /// A root as the client spells it, which may lead through links: a file's address without its path in the archive.
  func clientRoot(of file: [UInt8], _ path: ArchivePath) -> [UInt8]? {
    var root = file[...]
    while root.count > 1, root.last == .slash { root.removeLast() }
    guard !path.bytes.isEmpty else { return Array(root) }
    let ending = [UInt8.slash] + path.bytes
    guard root.count > ending.count, root.suffix(ending.count).elementsEqual(ending) else { return nil }
    return Array(root.dropLast(ending.count))
  }

  /// Sorts files by the archives that hold them, without asking the disk.
  func byArchive(_ files: [[UInt8]]) -> [ArchiveID: Set<ArchivePath>] {
    let roots = archives.flatMap { archive, state in
      state.roots.map { (archive, prefix: $0.last == .slash ? $0 : $0 + [.slash]) }
    }
    var sorted: [ArchiveID: Set<ArchivePath>] = [:]
    for file in files {
      for (archive, prefix) in roots where file.starts(with: prefix) {
        sorted[archive, default: []].insert(ArchivePath(bytes: Array(file.dropFirst(prefix.count))))
      }
    }
    return sorted
  }

  /// The archives that are known, always in the same order.
  var sortedArchives: [ArchiveID] {
    archives.keys.sorted { $0.location.root.lexicographicallyPrecedes($1.location.root) }
  }

  // MARK: Workspace folders

  /// Makes the archives around workspace folders known.
  func open(_ folders: [WorkspaceFolder]) {
    for folder in folders {
      guard let file = folder.uri.path, let location = location(around: file) else { continue }
      let clientRoot = location.path(of: file).flatMap { self.clientRoot(of: file, $0) }
      open(ArchiveID(location: location), clientRoot: clientRoot)
      // What isn't open has no other spelling than that of its folder.
      if let clientRoot { archives[ArchiveID(location: location)]?.clientRoot = clientRoot }
    }
  }

  func didChangeWorkspaceFolders(_ params: DidChangeWorkspaceFoldersParams) {
    let removed = Set(params.event.removed.map(\.uri))
    folders = folders.filter { !removed.contains($0.uri) } + params.event.added
    open(params.event.added)
    closeUnused()
    settlePlaces()
  }

  /// Forgets archives that neither a folder nor an open document is in.
  func closeUnused() {
    hasClosed = false
    guard options.archive == nil else { return }
    var used = Set(documents.values.compactMap(\.archive))
    for folder in folders {
      if let location = folder.uri.path.flatMap(location) { used.insert(ArchiveID(location: location)) }
    }
    for (archive, state) in archives where !used.contains(archive) {
      state.progress?.end()
      archives[archive] = nil
      noteChange()
      closedCount = Self.manyClosed
    }
    if closedCount >= Self.manyClosed { releaseMemory() }
  }

  /// What a few documents took is soon needed for others.
  private static let manyClosed = 100

  /// Gives back what much work left behind.
  func releaseMemory() {
    closedCount = 0
    let release = options.releaseMemory
    Task.detached { await Background.run(release) }
  }
}

extension UInt8 {
  static let slash = UInt8(ascii: "/")
}
