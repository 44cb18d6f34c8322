import DatelineArchive

/// An archive by where its root is.
struct ArchiveID: Hashable, Sendable {
  let location: ArchiveLocation
}
