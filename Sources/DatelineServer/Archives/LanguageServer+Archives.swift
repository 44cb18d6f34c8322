import DatelineArchive
import DatelineConfiguration
import DatelineEditing
import JSONRPC
import LanguageServerProtocol

extension LanguageServer {
  /// The archive around a file or folder.
  func location(around file: [UInt8]) -> ArchiveLocation? {
    guard let named = options.archive else { return ArchiveLocation.find(from: file) }
    return try? ArchiveLocation(root: named)
  }

  /// Makes an archive known, and begins to read it if it wasn't.
  ///
  /// - Parameter clientRoot: its root as the client spells it.
  func open(_ archive: ArchiveID, clientRoot: [UInt8]? = nil) {
    if let clientRoot { archives[archive]?.clientRoot = clientRoot }
    guard archives[archive] == nil else { return }
    archives[archive] = ArchiveState(clientRoot: clientRoot ?? archive.location.root)
    read(archive)
  }

  /// Reads an archive from the disk, beside everything else.
  func read(_ archive: ArchiveID) {
    guard let state = archives[archive] else { return }
    guard !state.isBusy else {
      archives[archive]?.isOutdated = true
      return
    }
    archives[archive]?.isBusy = true
    archives[archive]?.changed = []
    archives[archive]?.isOutdated = false
    let manner = ArchiveReading.Manner(
      configuration: options.configuration, select: settings.select ?? [], ignore: settings.ignore ?? [],
      jobs: options.jobs)
    let title = state.snapshot == nil ? "Reading the archive" : "Reading the archive again"
    Task {
      // Reading doesn't wait for the client to show that it goes on.
      async let progress = beginProgress(title, detail: String(decoding: state.clientRoot, as: UTF8.self))
      let result = await Background.run { () -> Result<ArchiveReading, ArchiveError> in
        do throws(ArchiveError) {
          return .success(try ArchiveReading(archive.location, manner))
        } catch {
          return .failure(error)
        }
      }
      install(result, in: archive)
      await progress?.end()
    }
  }

  private func install(_ result: Result<ArchiveReading, ArchiveError>, in archive: ArchiveID) {
    switch result {
    case .failure(let error):
      log.write(.error, error.description)
      archives[archive]?.isBusy = false
    case .success(let reading):
      archives[archive]?.configuration = reading.configuration
      if reading.configurationProblems != archives[archive]?.configurationProblems {
        archives[archive]?.configurationProblems = reading.configurationProblems
        for problem in reading.configurationProblems { show(.error, problem) }
      }
      for problem in reading.problems where !problem.isPassedOver {
        log.write(.warning, problem.description)
      }
      install(reading.snapshot, in: archive)
      log.write(
        .info,
        "read \(reading.snapshot.archive.count) pages of '\(String(decoding: archive.location.root, as: UTF8.self))'"
      )
    }
  }

  /// Takes another snapshot of an archive, which has none of the open documents, or some that aren't open any more.
  private func install(_ snapshot: ArchiveSnapshot, in archive: ArchiveID) {
    archives[archive]?.snapshot = snapshot
    archives[archive]?.isBusy = false
    let open = Set(documents.values.filter { $0.archive == archive }.map(\.path))
    for path in snapshot.documents.keys where !open.contains(path) {
      archives[archive]?.snapshot?.close(path)
    }
    for (uri, document) in documents where document.archive == archive {
      documents[uri]?.parsed = nil
      documents[uri]?.isTakenIn = false
    }
    doubtAll(in: archive)
    let changed = archives[archive]?.changed ?? []
    archives[archive]?.changed = []
    if archives[archive]?.isOutdated == true {
      read(archive)
    } else if !changed.isEmpty {
      refresh(changed, in: archive)
    }
    refreshClient()
    if !connection.hasWaiting { settle() }
  }

  // MARK: Changes on the disk

  func didChangeWatchedFiles(_ params: DidChangeWatchedFilesParams) {
    filesChanged(params.changes.compactMap(\.uri.path))
  }

  /// Takes in what has changed on the disk.
  func filesChanged(_ files: [[UInt8]]) {
    for (archive, paths) in byArchive(files) {
      if options.configuration == nil, paths.contains(ArchivePath(Configuration.fileName)) {
        read(archive)
      } else {
        refresh(paths.filter(\.isInArchive), in: archive)
      }
    }
  }

  /// Sorts files by the archives that hold them, without asking the disk.
  func byArchive(_ files: [[UInt8]]) -> [ArchiveID: Set<ArchivePath>] {
    var sorted: [ArchiveID: Set<ArchivePath>] = [:]
    for file in files {
      for (archive, state) in archives {
        let roots = [state.clientRoot, archive.location.root]
        guard let root = roots.first(where: { file.starts(with: $0 + [UInt8(ascii: "/")]) }) else { continue }
        sorted[archive, default: []].insert(ArchivePath(bytes: Array(file.dropFirst(root.count + 1))))
      }
    }
    return sorted
  }

  /// The most files that are read one by one, while messages wait.
  private static let fewFiles = 4

  /// Takes in files of an archive that have changed on the disk.
  private func refresh(_ paths: Set<ArchivePath>, in archive: ArchiveID) {
    guard !paths.isEmpty, let state = archives[archive] else { return }
    guard !state.isBusy, let snapshot = state.snapshot else {
      archives[archive]?.changed.formUnion(paths)
      return
    }
    guard paths.count > Self.fewFiles else {
      archives[archive]?.snapshot?.refresh(paths)
      return doubtAll(in: archive)
    }
    // Where many have changed, reading all on all cores is faster.
    guard paths.count < snapshot.archive.count / 20 else { return read(archive) }
    archives[archive]?.isBusy = true
    Task {
      let refreshed = await Background.run {
        var snapshot = snapshot
        snapshot.refresh(paths)
        return snapshot
      }
      install(refreshed, in: archive)
    }
  }

  // MARK: Workspace folders

  /// Makes the archives around workspace folders known.
  func open(_ folders: [WorkspaceFolder]) {
    for folder in folders {
      guard let path = folder.uri.path, let location = location(around: path) else { continue }
      let isRoot =
        ArchiveLocation.find(from: path) == location && location.path(of: path)?.bytes.isEmpty == true
      open(ArchiveID(location: location), clientRoot: isRoot ? path : nil)
    }
  }

  func didChangeWorkspaceFolders(_ params: DidChangeWorkspaceFoldersParams) {
    let removed = Set(params.event.removed.map(\.uri))
    folders = folders.filter { !removed.contains($0.uri) } + params.event.added
    open(params.event.added)
    closeUnused()
  }

  /// Forgets archives that neither a folder nor an open document is in.
  private func closeUnused() {
    var used = Set(documents.values.compactMap(\.archive))
    for folder in folders {
      if let location = folder.uri.path.flatMap(location) { used.insert(ArchiveID(location: location)) }
    }
    for archive in archives.keys where !used.contains(archive) { archives[archive] = nil }
  }
}
