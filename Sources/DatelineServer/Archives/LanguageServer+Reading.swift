import DatelineArchive
import DatelineEditing
import JSONRPC
import LanguageServerProtocol

extension LanguageServer {
  /// Reads an archive from the disk, beside everything else.
  func read(_ archive: ArchiveID) {
    guard let state = archives[archive] else { return }
    // Until it is read, what is open is already judged by that.
    if state.snapshot == nil { archives[archive]?.configuration = currentConfiguration(of: archive) }
    guard !state.isBusy else {
      archives[archive]?.isOutdated = true
      return
    }
    let work = beginWork(on: archive)
    var manner = manner
    manner.previous = state.snapshot.map { _ in state.configuration }
    manner.takesStamps = !isWatched(archive)
    if isReady { showProgress(of: archive) }
    Task { [manner] in
      let result = await Background.run { () -> Result<ArchiveReading, ArchiveError> in
        do throws(ArchiveError) {
          return .success(try ArchiveReading(archive.location, manner))
        } catch {
          return .failure(error)
        }
      }
      guard archives[archive]?.work == work else { return }
      switch result {
      case .failure(let error): fail(archive, error)
      case .success(let reading): install(reading, in: archive)
      }
    }
  }

  /// Takes in files of an archive that have changed on the disk.
  func refresh(_ paths: Set<ArchivePath>, in archive: ArchiveID) {
    guard let state = archives[archive] else { return }
    guard !state.isBusy else {
      archives[archive]?.changed.formUnion(paths)
      return
    }
    // What could not be read may be readable now.
    guard let snapshot = state.snapshot else { return paths.isEmpty ? () : read(archive) }
    // Where the root was replaced, files would be read from the old one.
    guard state.files?.isRoot(of: archive.location) == true else { return read(archive) }
    // What is open is what the client says.
    let paths = paths.filter { snapshot.documents[$0] == nil }
    guard !paths.isEmpty else { return }
    // Where many have changed, reading all on all cores is faster.
    guard paths.count < max(Self.fewFiles, snapshot.archive.count / 20) else { return read(archive) }
    let work = beginWork(on: archive)
    Task {
      let refreshed = await Background.run {
        var snapshot = snapshot
        snapshot.refresh(paths)
        return snapshot
      }
      guard archives[archive]?.work == work else { return }
      endWork(on: archive, with: refreshed)
    }
  }

  /// The most files of a small archive that are read one by one.
  private static let fewFiles = 8

  /// Notes that work on an archive begins. What comes of it counts only if the archive still has the number: it may be
  /// forgotten meanwhile, and known again.
  private func beginWork(on archive: ArchiveID) -> Int {
    workCount += 1
    archives[archive]?.work = workCount
    archives[archive]?.changed = []
    archives[archive]?.isOutdated = false
    return workCount
  }

  private func fail(_ archive: ArchiveID, _ error: ArchiveError) {
    if error != archives[archive]?.failure { log.write(.error, error.description) }
    archives[archive]?.failure = error
    archives[archive]?.files = nil
    archives[archive]?.stamps = nil
    archives[archive]?.nextLook = .now + options.lookInterval
    endWork(on: archive, with: nil)
  }

  private func install(_ reading: ArchiveReading, in archive: ArchiveID) {
    if reading.configuration != archives[archive]?.configuration, client.refreshesSemanticTokens, isReady {
      refresh(SemanticTokensRefreshRequest.self)
    }
    archives[archive]?.configuration = reading.configuration
    archives[archive]?.files = reading.files
    archives[archive]?.failure = nil
    archives[archive]?.stamps = reading.stamps
    archives[archive]?.nextLook = .now + options.lookInterval
    if reading.configurationProblems != archives[archive]?.configurationProblems {
      archives[archive]?.configurationProblems = reading.configurationProblems
      for problem in reading.configurationProblems { show(.error, problem) }
    }
    for problem in reading.problems where !problem.isPassedOver {
      log.write(.warning, problem.description)
    }
    let root = String(decoding: archive.location.root, as: UTF8.self)
    log.write(.info, "read \(reading.snapshot.archive.count) pages of '\(root)'")
    endWork(on: archive, with: reading.snapshot)
    releaseMemory()
  }

  /// Takes another snapshot of an archive, which has none of the open documents, or some that aren't open any more.
  private func endWork(on archive: ArchiveID, with snapshot: ArchiveSnapshot?) {
    archives[archive]?.work = nil
    archives[archive]?.progress?.end()
    archives[archive]?.progress = nil
    archives[archive]?.snapshot = snapshot
    let open = documents.files(of: archive)
    for path in (snapshot?.documents ?? [:]).keys where open[path] == nil {
      archives[archive]?.snapshot?.close(path)
    }
    // The dialects may be others.
    documents.forgetTrees(in: archive)
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

  // MARK: Progress

  /// Has the client show that an archive is being read.
  func showProgress(of archive: ArchiveID) {
    guard client.showsProgress, let state = archives[archive], let work = state.work else { return }
    let title = state.snapshot == nil ? "Reading the archive" : "Reading the archive again"
    let detail = String(decoding: state.clientRoot, as: UTF8.self)
    Task {
      // Reading doesn't wait for the client, and what has ended meanwhile isn't shown.
      guard let progress = await makeProgress(), archives[archive]?.work == work else { return }
      progress.begin(title, detail: detail)
      archives[archive]?.progress = progress
    }
  }
}
