import DatelineArchive

/// Where a document is.
struct DocumentPlace: Hashable, Sendable {
  /// Its path among the files of its archive, or as it is named outside any.
  var path: ArchivePath
  /// The archive around it; `nil` outside any archive.
  var archive: ArchiveID?
  /// The archive's root as the client spells it in the document's address, which may lead through links.
  var root: [UInt8]?
}
