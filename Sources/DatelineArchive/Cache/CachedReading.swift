#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A reading of an archive that starts from the facts of an earlier one, and keeps its own for the next.
package struct CachedReading: Sendable {
  private let cache: FactsCache
  private let stored: StoredFacts?
  /// In nanoseconds. What was touched later isn't kept.
  private let settledTime: Int64

  /// Opens a cache; `nil` if this process can't use it.
  package init?(_ cache: FactsCache) {
    self.cache = cache
    switch StoredFacts.opening(cache.file, purpose: cache.purpose) {
    case .usable(let stored): self.stored = stored
    case .unusable: stored = nil
    case .otherSeed: return nil
    }
    settledTime = Int64(time(nil) - cache.settlingTime) * 1_000_000_000
  }

  /// What is known of a folder that is being walked.
  ///
  /// - Parameter sizeLimit: the most bytes that a file may have.
  package func memory(of folder: borrowing Folder, sizeLimit: Int) -> FolderMemory {
    FolderMemory(of: folder, stored?.block(of: folder.path), settledTime: settledTime, sizeLimit: sizeLimit)
  }

  /// Keeps what was found, if that saves the next reading much.
  ///
  /// - Parameter folders: all folders of the archive.
  package func save(_ folders: [FolderMemory.Record]) {
    let count = folders.reduce(0) { $0 + $1.count }
    let newCount = folders.reduce(0) { $0 + $1.newCount }
    guard count >= cache.leastCount, newCount > count / 64 else { return }
    func parent(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
    }
    let folder = parent(cache.file[...])
    for path in [parent(folder), folder] { withCString(path) { _ = mkdir($0, 0o700) } }
    do throws(WriteProblem) {
      let file = try FileReplacement(path: cache.file, isPrivate: true)
      if try StoredFacts.write(folders, purpose: cache.purpose, known: stored, to: file) {
        try file.commit(lasts: false)
        Self.removeOldFacts(in: folder)
      }
    } catch {
      // A full disk, or a folder of somebody else: the next reading takes as long as this one.
    }
  }

  /// Removes the facts of archives that nobody has read anew for some time, or that are gone.
  private static func removeOldFacts(in path: ArraySlice<UInt8>) {
    guard let descriptor = withCString(path, { try? SystemCall.openRoot($0) }) else { return }
    let folder = FolderHandle(adopting: descriptor)
    var listing = FolderListing()
    listing.list(folder, path: ArchivePath(bytes: Array(path)))
    let oldest = Int64(time(nil) - FactsCache.storageTime) * 1_000_000_000
    for place in listing.files.indices where listing.files[place].suffix(6).elementsEqual(".facts".utf8) {
      listing.files.withCString(at: place) { name in
        guard let stamp = try? SystemCall.stamp(name, in: descriptor), stamp.isWritten(before: oldest) else {
          return
        }
        unlinkat(descriptor, name, 0)
      }
    }
  }
}
