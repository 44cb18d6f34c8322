import DatelineArchive
import DatelineConfiguration
import DatelineEditing
import LanguageServerProtocol

/// What changes on the disk.
extension LanguageServer {
  func didChangeWatchedFiles(_ params: DidChangeWatchedFilesParams) {
    if params.changes.contains(where: { $0.type == .created }) { settlePlaces() }
    filesChanged(params.changes.compactMap(\.uri.path))
    // A folder that is renamed or deleted is told of, but not all that is in it.
    let folders = params.changes.compactMap(\.uri.path).filter { !$0.nameHasDot }
    for (archive, paths) in byArchive(folders) where paths.contains(where: \.isInNews) { read(archive) }
  }

  /// Takes in what has changed on the disk.
  func filesChanged(_ files: [[UInt8]]) {
    for (archive, paths) in byArchive(files) { filesChanged(paths, in: archive) }
  }

  private func filesChanged(_ paths: Set<ArchivePath>, in archive: ArchiveID) {
    if options.configuration == nil, paths.contains(Self.configurationPath) {
      read(archive)
    } else {
      refresh(paths.filter(\.isInArchive), in: archive)
    }
  }

  static let configurationPath = ArchivePath(Configuration.fileName)

  // MARK: Without a client that watches

  /// Whether the client tells of changes in an archive: it watches its workspace folders.
  func isWatched(_ archive: ArchiveID) -> Bool {
    guard client.registersWatchers, let roots = archives[archive]?.roots else { return false }
    return folders.contains { folder in
      guard var path = folder.uri.path else { return false }
      while path.last == .slash { path.removeLast() }
      return roots.contains { $0 == path || $0.starts(with: path + [.slash]) }
    }
  }

  /// Looks through the folders of archives of which the client doesn't tell, and for those that could not be read, unless
  /// that was done a moment ago.
  func lookForChanges() {
    let now = ContinuousClock.now
    for (archive, state) in archives where !state.isBusy {
      guard let next = state.nextLook, next <= now, state.failure != nil || !isWatched(archive) else {
        continue
      }
      // The client has told until now.
      guard state.failure != nil || state.stamps != nil else {
        read(archive)
        continue
      }
      archives[archive]?.nextLook = nil
      look(since: state.stamps, in: archive)
    }
  }

  private func look(since old: ArchiveStamps?, in archive: ArchiveID) {
    Task {
      let (stamps, duration) = await Background.run { () -> (ArchiveStamps?, Duration) in
        let start = ContinuousClock.now
        let stamps = (try? ArchiveFiles(archive.location)).map { ArchiveReading.stamps(of: $0) }
        return (stamps, ContinuousClock.now - start)
      }
      guard let state = archives[archive], state.nextLook == nil else { return }
      // A disk that is slow isn't kept busy.
      archives[archive]?.nextLook = .now + max(options.lookInterval, duration * 50)
      guard let stamps, let old else {
        // The root is gone, or is back.
        if (stamps == nil) == (state.failure == nil) { read(archive) }
        return
      }
      archives[archive]?.stamps = stamps
      filesChanged(Set(stamps.changes(since: old)), in: archive)
    }
  }
}

extension [UInt8] {
  /// Whether the last component of a path has a full stop, as names of files mostly do.
  fileprivate var nameHasDot: Bool {
    let start = lastIndex(of: .slash).map { $0 + 1 } ?? startIndex
    return self[start...].contains(UInt8(ascii: "."))
  }
}

extension ArchivePath {
  /// Whether this is the folder of pages or lies in it.
  fileprivate var isInNews: Bool { isInside(ArchivePath("news")) }
}
