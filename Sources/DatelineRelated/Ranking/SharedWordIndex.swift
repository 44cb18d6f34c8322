import DatelineArchive
import Synchronization

/// The index of words, made when the first text needs it: most have a name.
final class SharedWordIndex: Sendable {
  private let index = Mutex<WordIndex?>(nil)

  /// The index of an archive, which has to be the same each time.
  func index(of archive: ArchiveIndex) -> WordIndex {
    index.withLock { index in
      if let index { return index }
      let new = WordIndex(archive)
      index = new
      return new
    }
  }
}
